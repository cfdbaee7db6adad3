package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.job.JobFailedException;
import io.github.qapi4j.runtime.qmp.job.JobStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.example.qmp.BlockdevAddCommand;
import org.example.qmp.BlockdevCreateCommand;
import org.example.qmp.BlockdevMirrorCommand;
import org.junit.jupiter.api.Test;

class ExampleTest {
    private static FakeQemu fake() {
        return FakeQemu.qmp()
                .on(BlockdevAddCommand.TYPE, command -> null)
                .job(BlockdevCreateCommand.TYPE, job -> {});
    }

    @Test
    void addsADiskAndCopiesIt() {
        try (FakeQemu fake = fake().job(
                        BlockdevMirrorCommand.TYPE,
                        job -> job.steps(JobStatus.RUNNING, JobStatus.READY));
                QmpClient qemu = QmpClient.over(fake.transport(), QmpOptions.standard())) {
            Example example = new Example(qemu, Path.of("/srv"));
            example.addDisk("disk0");
            assertNull(example.copy("disk0", "disk1").error());
            assertTrue(fake.received().containsAll(List.of("blockdev-create", "blockdev-add", "blockdev-mirror")));
        }
    }

    @Test
    void tellsWhyTheCopyFailed() {
        try (FakeQemu fake = fake().job(
                        BlockdevMirrorCommand.TYPE,
                        job -> job.steps(JobStatus.RUNNING, JobStatus.CONCLUDED).fails("No space left on device"));
                QmpClient qemu = QmpClient.over(fake.transport(), QmpOptions.standard())) {
            Example example = new Example(qemu, Path.of("/srv"));
            JobFailedException failed = assertThrows(JobFailedException.class, () -> example.copy("disk0", "disk1"));
            assertEquals("No space left on device", failed.error());
        }
    }

    @Test
    void theUnitTestOfTheReadmeRuns() {
        Tasks.task10();
    }

    @Test
    void runsWithTheRealQemu() throws IOException {
        String program = "/usr/bin/qemu-system-x86_64";
        assumeTrue(Files.isExecutable(Path.of(program)), program + " is not installed");
        // A Unix address holds 107 bytes; the project's own folder may lie deeper.
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "q");
        Queue<String> log = new ConcurrentLinkedQueue<>();
        try {
            assertNull(Example.run(program, folder, log::add).error());
            assertTrue(log.stream().anyMatch(line -> line.startsWith("JobStatusChangeEvent")), log::toString);
        } finally {
            for (String name : List.of("disk0", "disk1", "s")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }
}
