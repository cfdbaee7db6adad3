package org.example;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.github.qapi4j.runtime.qmp.AgentClient;
import io.github.qapi4j.runtime.qmp.EventStream;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.job.Jobs;
import java.nio.file.Path;
import java.util.List;
import org.example.qmp.BlockStreamCommand;
import org.example.qmp.BlockdevAddCommand;
import org.example.qmp.BlockdevMirrorCommand;
import org.example.qmp.BlockdevOptions;
import org.example.qmp.BlockdevSnapshotCommand;
import org.example.qmp.GuestExecCommand;
import org.example.qmp.GuestExecStatus;
import org.example.qmp.GuestExecStatusCommand;
import org.example.qmp.GuestFsfreezeFreezeCommand;
import org.example.qmp.GuestFsfreezeThawCommand;
import org.example.qmp.MirrorSyncMode;
import org.example.qmp.QapiEvents;
import org.example.qmp.QueryStatusCommand;
import org.example.qmp.RunState;
import org.example.qmp.ShutdownEvent;
import org.example.qmp.StatusInfo;
import org.example.qmp.StopCommand;
import org.example.qmp.StopEvent;
import org.example.qmp.SystemPowerdownCommand;

/** What the README of the runtime shows. */
final class Tasks {
    private Tasks() {}

    static void ask() {
        try (QmpClient qemu = QmpClient.connect(Path.of("/run/vm.qmp"))) {
            StatusInfo status = qemu.execute(new QueryStatusCommand());
            System.out.println(status.running() ? "it runs" : "it is " + status.status());
        }
    }

    static void addADisk(QmpClient qemu) {
        qemu.execute(new BlockdevAddCommand(BlockdevOptions.File.builder()
                .nodeName("disk0")
                .filename("/srv/disk0.img")
                .build()));
    }

    static void stopAndBeSure(QmpClient qemu) {
        try (EventStream<StopEvent> stopped = qemu.events(StopEvent.TYPE)) {
            qemu.execute(new StopCommand());
            stopped.await(event -> true, ofSeconds(5));
        }
    }

    static void logAllEvents() {
        QmpOptions options = QmpOptions.standard()
                .withListener(QapiEvents::read, event -> System.out.println(event.time() + " " + event.event()));
    }

    static void mirror(QmpClient qemu) {
        BlockdevMirrorCommand mirror = BlockdevMirrorCommand.builder()
                .jobId("copy").device("disk0").target("disk1").sync(MirrorSyncMode.FULL).build();
        var job = Jobs.of(qemu).start(mirror);
        job.complete();
        job.await(ofHours(1));
    }

    static void shutDownPolitely(QmpClient qemu) {
        try (EventStream<ShutdownEvent> down = qemu.events(ShutdownEvent.TYPE)) {
            qemu.execute(new SystemPowerdownCommand());
            down.await(event -> event.guest(), ofMinutes(2));
        }
    }

    static void freezeAndSnapshot(QmpClient qemu, AgentClient guest) {
        guest.execute(new GuestFsfreezeFreezeCommand());
        try {
            qemu.execute(new BlockdevSnapshotCommand("disk0", "overlay0"));
        } finally {
            guest.execute(new GuestFsfreezeThawCommand());
        }
    }

    static GuestExecStatus runInTheGuest(AgentClient guest) {
        long pid = guest.execute(
                        GuestExecCommand.builder().path("/bin/uname").arg(List.of("-r")).captureOutput(true).build())
                .pid();
        GuestExecStatus status;
        do {
            status = guest.execute(new GuestExecStatusCommand(pid));
        } while (!status.exited());
        return status;
    }

    static void useAMemberIfItIsKnown(QmpClient qemu) {
        BlockStreamCommand plain = BlockStreamCommand.builder().jobId("s").device("disk0").build();
        try {
            qemu.execute(plain.toBuilder().backingMaskProtocol(true).build());
        } catch (CommandRefusedException unknown) {
            qemu.execute(plain); // what QEMU refuses for its arguments has had no effect
        }
    }

    static void unitTest() {
        try (FakeQemu fake = FakeQemu.qmp()
                        .on(QueryStatusCommand.TYPE, command -> new StatusInfo(true, RunState.RUNNING));
                QmpClient qemu = QmpClient.over(fake.transport(), QmpOptions.standard())) {
            StatusInfo status = qemu.execute(new QueryStatusCommand());
            System.out.println(status.running() + " " + fake.received());
        }
    }
}
