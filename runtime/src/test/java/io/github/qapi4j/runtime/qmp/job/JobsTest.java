package io.github.qapi4j.runtime.qmp.job;

import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.CommandType;
import io.github.qapi4j.runtime.Nothing;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.Fixtures;
import io.github.qapi4j.runtime.qmp.Fixtures.Plain;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.fake.FakeJob;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** a27: jobs. */
class JobsTest {
    private static final CommandInfo INFO = CommandInfo.of("blockdev-mirror");
    private static final CommandType<Plain, Nothing> MIRROR_TYPE =
            CommandType.of(INFO, in -> new Plain(INFO, UnknownMembers.read(in)));
    private static final RawCommand MIRROR = RawCommand.of("blockdev-mirror").with("job-id", "j0");
    private static final Consumer<FakeJob> READY =
            job -> job.steps(JobStatus.CREATED, JobStatus.RUNNING, JobStatus.READY);

    private static FakeQemu qemu(Consumer<FakeJob> plan) {
        return FakeQemu.qmp().job(MIRROR_TYPE, plan);
    }

    private static QmpClient client(FakeQemu qemu) {
        return QmpClient.over(qemu.transport(), QmpOptions.standard());
    }

    @Test
    void a27ReadyAndCompleted() {
        try (FakeQemu qemu = qemu(READY);
                QmpClient client = client(qemu)) {
            JobHandle job = Jobs.of(client).start(MIRROR);
            assertThat(job.awaitReady(LONG).status()).isEqualTo(JobStatus.READY);
            assertThat(job.progress()).isEqualTo(new JobInfo("j0", "mirror", JobStatus.READY, 1, 2, null));
            job.complete();
            assertThat(job.await(LONG).status()).isEqualTo(JobStatus.CONCLUDED);
            assertThat(job.end().join().error()).isNull();
            assertThat(Jobs.of(client).list()).isEmpty();
            assertThat(qemu.received(MIRROR_TYPE).get(0).arguments().get("auto-dismiss"))
                    .isNotNull()
                    .hasToString("false");
        }
    }

    @Test
    void a27CompletedAsSoonAsItIsReady() {
        try (FakeQemu qemu = qemu(READY).hold("query-jobs");
                QmpClient client = client(qemu)) {
            JobHandle job = Jobs.of(client).start(MIRROR);
            job.complete();
            qemu.awaitReceived("job-complete", 1, LONG);
            qemu.release("query-jobs");
            assertThat(job.await(LONG).status()).isEqualTo(JobStatus.CONCLUDED);
        }
    }

    @Test
    void a27FailureText() {
        try (FakeQemu qemu = qemu(job -> job.steps(JobStatus.RUNNING, JobStatus.ABORTING, JobStatus.CONCLUDED)
                        .fails("disk full"));
                QmpClient client = client(qemu)) {
            JobHandle job = Jobs.of(client).start(MIRROR);
            assertThatThrownBy(() -> job.await(LONG))
                    .isInstanceOf(JobFailedException.class)
                    .hasMessage("job j0 (mirror) failed: disk full");
            assertThat(Jobs.of(client).list()).isEmpty();
        }
    }

    @Test
    void a27Cancelled() {
        try (FakeQemu qemu = qemu(job -> job.steps(JobStatus.RUNNING));
                QmpClient client = client(qemu)) {
            JobHandle job = Jobs.of(client).start(MIRROR);
            job.cancel();
            assertThat(job.await(LONG).error()).isEqualTo("Operation canceled");
        }
    }

    @Test
    void a27LeftPausedAndResumed() {
        try (FakeQemu qemu = qemu(READY);
                QmpClient client = client(qemu)) {
            JobHandle job = Jobs.of(client).start(MIRROR);
            job.awaitReady(LONG);
            job.pause();
            job.resume();
            job.leaveMirror();
            assertThat(job.await(LONG).error()).isNull();
            assertThat(qemu.received())
                    .containsSubsequence("job-pause", "job-resume", "block-job-cancel", "job-dismiss");
        }
    }

    @Test
    void a27AJobThatDismissesItselfHasAnUnknownError() {
        try (FakeQemu qemu = qemu(
                        job -> job.steps(JobStatus.RUNNING, JobStatus.ABORTING, JobStatus.CONCLUDED, JobStatus.NULL));
                QmpClient client = client(qemu)) {
            JobHandle job = Jobs.of(client).start(MIRROR.with("auto-dismiss", true));
            assertThatThrownBy(() -> job.await(LONG)).hasMessageContaining("unknown: the job had dismissed itself");
        }
    }

    @Test
    void pendingIsFinalisedAndUnknownStatusesEndNothing() {
        try (FakeQemu qemu = qemu(job -> job.steps(JobStatus.RUNNING, JobStatus.UNRECOGNIZED, JobStatus.PENDING));
                QmpClient client = client(qemu)) {
            Jobs.of(client).start(MIRROR).await(LONG);
            assertThat(qemu.received()).contains("job-finalize");
        }
    }

    @Test
    void aJobThatIsThereCanBeFollowed() {
        try (FakeQemu qemu = qemu(READY);
                QmpClient client = client(qemu)) {
            client.execute(MIRROR);
            JobHandle job = Jobs.of(client).follow("j0");
            job.complete();
            job.await(LONG);
            assertThatThrownBy(() -> Jobs.of(client).follow("j1")).hasMessage("there is no job 'j1'");
        }
    }

    @Test
    void whatNamesNoJobIsNotSent() {
        try (FakeQemu qemu = qemu(READY);
                QmpClient client = client(qemu)) {
            Jobs jobs = Jobs.of(client);
            assertThatThrownBy(() -> jobs.start(RawCommand.of("blockdev-mirror")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("set its job-id");
            String action = "{\"type\":\"blockdev-backup\",\"data\":{\"job-id\":\"a\"}}";
            assertThatThrownBy(() ->
                            jobs.start(RawCommand.of("transaction", "{\"actions\":[" + action + "," + action + "]}")))
                    .hasMessageContaining("several jobs");
            assertThat(qemu.received()).isEmpty();
            assertThat(JobStarter.of(RawCommand.of("transaction", "{\"actions\":[" + action + "]}"))
                            .command()
                            .arguments()
                            .get("actions"))
                    .hasToString("[{\"type\":\"blockdev-backup\",\"data\":{\"job-id\":\"a\",\"auto-dismiss\":false}}]");
        }
    }

    @Test
    void aRefusedStartIsTold() {
        try (FakeQemu qemu = qemu(READY);
                QmpClient client = client(qemu)) {
            Jobs.of(client).start(MIRROR);
            assertThatThrownBy(() -> Jobs.of(client).start(MIRROR)).isInstanceOf(CommandRefusedException.class);
        }
    }

    @Test
    void aLostConnectionEndsTheHandle() {
        try (FakeQemu qemu = qemu(job -> job.steps(JobStatus.RUNNING));
                QmpClient client = client(qemu)) {
            JobHandle job = Jobs.of(client).start(MIRROR);
            qemu.drop();
            assertThatThrownBy(() -> job.await(LONG)).isInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void a25JobsInsideOfAListenerOnTheOnlyThreadOfTheUsersExecutor() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        CompletableFuture<JobStatus> result = new CompletableFuture<>();
        try (FakeQemu qemu = qemu(job -> {});
                QmpClient client =
                        QmpClient.over(qemu.transport(), QmpOptions.standard().withCallbacks(one))) {
            client.onEvent(
                    Fixtures.TICK,
                    tick -> result.complete(
                            Jobs.of(client).start(MIRROR).await(LONG).status()));
            qemu.emit("TICK", "{}");
            assertThat(result.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(JobStatus.CONCLUDED);
        } finally {
            one.shutdownNow();
        }
    }
}
