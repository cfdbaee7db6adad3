package io.github.qapi4j.benchmarks.client;

import io.github.qapi4j.benchmarks.qmp.QueryStatusCommand;
import io.github.qapi4j.runtime.qmp.QmpClient;
import java.io.IOException;
import java.nio.file.Path;

/** Whole processes: connect, one call, end. */
final class ProcessRows {
    private static final int ROUNDS = 9;

    private ProcessRows() {}

    /** A program with the client. */
    static final class OneCall {
        private OneCall() {}

        /** Asks the monitor at a path. */
        public static void main(String[] arguments) {
            try (QmpClient client = QmpClient.connect(Path.of(arguments[0]))) {
                System.out.println(client.execute(new QueryStatusCommand()).status());
            }
        }
    }

    /** A program without. */
    static final class BareCall {
        private BareCall() {}

        /** Asks the monitor at a path. */
        public static void main(String[] arguments) throws IOException {
            try (BareLoop bare = new BareLoop(Path.of(arguments[0]))) {
                System.out.println(bare.ask());
            }
        }
    }

    static void print() throws IOException {
        try (Peer peer = Peer.start(SpeedRows.STATUS, 0)) {
            double bare = Double.MAX_VALUE;
            double client = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                bare = Math.min(bare, millis(BareCall.class, peer.socket()));
                client = Math.min(client, millis(OneCall.class, peer.socket()));
            }
            Table.row("a process that asks once, bare", String.format("%.0f ms", bare));
            Table.row("a process that asks once, with the client", String.format("%.0f ms", client));
            Table.row("  to the bare one", client / bare, "x", "<= 1.3", client / bare <= 1.3);
        }
    }

    static double millis(Class<?> main, Path socket) throws IOException {
        long start = System.nanoTime();
        Process process = Peer.java(main, socket.toString());
        try {
            process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException(main + " ended with " + process.exitValue());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
