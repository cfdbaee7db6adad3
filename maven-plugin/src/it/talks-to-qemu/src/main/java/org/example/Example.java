package org.example;

import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.job.JobInfo;
import io.github.qapi4j.runtime.qmp.job.Jobs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.example.qmp.BlockdevAddCommand;
import org.example.qmp.BlockdevCreateCommand;
import org.example.qmp.BlockdevCreateOptions;
import org.example.qmp.BlockdevMirrorCommand;
import org.example.qmp.BlockdevOptions;
import org.example.qmp.MirrorSyncMode;
import org.example.qmp.QapiEvents;

/** Starts a QEMU, gives it a disk, copies the disk while the machine has it, and shuts down. */
public final class Example {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final QmpClient qemu;
    private final Path folder;

    Example(QmpClient qemu, Path folder) {
        this.qemu = qemu;
        this.folder = folder;
    }

    /** Runs it with a real QEMU; returns how it ended. */
    static JobInfo run(String program, Path folder, Consumer<String> log) throws IOException {
        Path socket = folder.resolve("s");
        Process process = new ProcessBuilder(program, "-machine", "q35", "-accel", "tcg", "-display", "none",
                        "-nodefaults", "-S", "-qmp", "unix:" + socket + ",server=on,wait=off")
                .inheritIO().start();
        QmpOptions options = QmpOptions.standard()
                .withRetryConnectFor(LONG)
                .withListener(QapiEvents::read, event -> log.accept(event.event().toString()));
        try (QmpClient qemu = QmpClient.connect(QmpAddress.unix(socket), options)) {
            Example example = new Example(qemu, folder);
            example.addDisk("disk0");
            example.addDisk("disk1");
            JobInfo copied = example.copy("disk0", "disk1");
            qemu.quit(LONG);
            return copied;
        } finally {
            process.destroy();
        }
    }

    void addDisk(String name) {
        String file = folder.resolve(name).toString();
        BlockdevCreateOptions options = BlockdevCreateOptions.File.builder().filename(file).size(1 << 20).build();
        Jobs.of(qemu).start(new BlockdevCreateCommand("create", options)).await(LONG);
        qemu.execute(new BlockdevAddCommand(
                BlockdevOptions.File.builder().nodeName(name).filename(file).build()));
    }

    JobInfo copy(String from, String to) {
        var job = Jobs.of(qemu).start(BlockdevMirrorCommand.builder()
                .jobId("copy").device(from).target(to).sync(MirrorSyncMode.FULL).build());
        job.complete();
        return job.await(LONG);
    }
}
