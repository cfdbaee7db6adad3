package io.github.qapi4j.benchmarks.client;

import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A QEMU of this machine, whose monitor listens. */
final class RealQemu implements AutoCloseable {
    /** Where Debian's package puts it. */
    static final Path PROGRAM = Path.of("/usr/bin/qemu-system-x86_64");

    private static final Duration START = Duration.ofSeconds(10);

    private final Path folder;
    private final Process process;

    private RealQemu(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Returns whether there is one. */
    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /**
     * Starts one, and waits until its monitor answers.
     *
     * @param arguments what is said besides the display and the monitor
     */
    static RealQemu start(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "q");
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-display", "none"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-qmp", "unix:" + folder.resolve("s") + ",server=on,wait=off"));
        RealQemu qemu =
                new RealQemu(folder, new ProcessBuilder(command).inheritIO().start());
        QmpClient.connect(QmpAddress.unix(qemu.socket()), QmpOptions.standard().withRetryConnectFor(START))
                .close();
        return qemu;
    }

    Path socket() {
        return folder.resolve("s");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(socket());
        Files.delete(folder);
    }
}
