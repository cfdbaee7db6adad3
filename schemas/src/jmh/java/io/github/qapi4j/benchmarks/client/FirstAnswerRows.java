package io.github.qapi4j.benchmarks.client;

import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import io.github.qapi4j.runtime.qmp.schema.SchemaPath;
import java.io.IOException;
import java.nio.file.Path;

/** Whole processes that ask a real QEMU what it knows, and answer one question. */
final class FirstAnswerRows {
    private static final int ROUNDS = 15;
    private static final String COMMAND = "query-qmp-schema";

    private FirstAnswerRows() {}

    /** The answer. */
    static final class Knows {
        private Knows() {}

        /** Asks the monitor at a path. */
        public static void main(String[] arguments) {
            try (QmpClient client = QmpClient.connect(Path.of(arguments[0]))) {
                System.out.println(
                        QemuSchema.ask(client).knows(SchemaPath.parse("blockdev-add/arg/driver=qcow2/data-file")));
            }
        }
    }

    /** The same command as any other, whose result is a tree. */
    static final class Tree {
        private Tree() {}

        /** Asks the monitor at a path. */
        public static void main(String[] arguments) {
            try (QmpClient client = QmpClient.connect(Path.of(arguments[0]))) {
                System.out.println(client.execute(RawCommand.of(COMMAND)).size());
            }
        }
    }

    /** The same line without the client, and nobody looks at what comes. */
    static final class Bare {
        private Bare() {}

        /** Asks the monitor at a path. */
        public static void main(String[] arguments) throws IOException {
            try (BareLoop bare = new BareLoop(Path.of(arguments[0]))) {
                System.out.println(bare.ask(COMMAND));
            }
        }
    }

    static void print() throws IOException {
        if (!RealQemu.isThere()) {
            Table.row("the first answer of a process", "no " + RealQemu.PROGRAM);
            return;
        }
        try (RealQemu qemu = RealQemu.start("-machine", "none")) {
            measure(qemu.socket());
        }
    }

    private static void measure(Path socket) throws IOException {
        double bare = Double.MAX_VALUE;
        double tree = Double.MAX_VALUE;
        double knows = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.min(bare, ProcessRows.millis(Bare.class, socket));
            tree = Math.min(tree, ProcessRows.millis(Tree.class, socket));
            knows = Math.min(knows, ProcessRows.millis(Knows.class, socket));
        }
        Table.row("a process that has the reply, bare", String.format("%.0f ms", bare));
        Table.row("a process that has it as a tree, with the client", String.format("%.0f ms", tree));
        Table.row("a process that knows one thing of it", String.format("%.0f ms", knows));
        Table.row("  to the bare one", knows / bare, "x", "<= 2", knows / bare <= 2);
        Table.row("  to the one with the tree", knows / tree, "x", "<= 2", knows / tree <= 2);
    }
}
