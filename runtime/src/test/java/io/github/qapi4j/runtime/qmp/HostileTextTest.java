package io.github.qapi4j.runtime.qmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Refusal;
import io.github.qapi4j.runtime.qmp.job.JobStatus;
import io.github.qapi4j.runtime.qmp.job.Jobs;
import io.github.qapi4j.runtime.version.Availability;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a peer says stands on one line of a message, with nothing in it that a terminal obeys, and not at any length. */
class HostileTextTest {
    /** Clears a screen in two ways, hides text, turns the direction of writing, forges lines of a log. */
    private static final String EVIL = "'text'\u001b[2J\u009b2J\u200b\u202e\u0085\u2028\r\nFORGED\u0007\u007f";

    private static final String JSON = "'text'\\u001b[2J\u009b2J\u200b\u202e\u0085\u2028\\r\\nFORGED\\u0007\u007f";
    private static final String LONG = EVIL + "x".repeat(10_000);

    private final Overheard heard = new Overheard();

    private void failing(Runnable call) {
        try {
            call.run();
            throw new AssertionError("it did not fail");
        } catch (RuntimeException failure) {
            heard.add(failure);
            assertThat(String.valueOf(failure.getMessage())).hasSizeLessThan(2_000);
        }
    }

    private void nothingIsObeyed() throws InterruptedException {
        assertThat(heard.upToTheEnd())
                .contains("FORGED")
                .doesNotContainPattern("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u202e]")
                .doesNotContainPattern("(?m)^FORGED");
    }

    @Test
    void refusalsAndTheirExplanations() throws InterruptedException {
        Availability versions = Availability.of("io.github.qapi4j.runtime.qmp", "7.2 8.2 10.0", "Fixtures   text,1,,");
        try (FakeQemu fake = FakeQemu.agent()
                        .onRaw("guest-info", arguments -> "{\"version\":\"11" + JSON + "\",\"supported_commands\":[]}")
                        .on(Fixtures.ASK_TYPE, ask -> {
                            throw Refusal.of(EVIL, LONG);
                        });
                AgentClient agent = AgentClient.over(
                        fake.transport(), heard.listen(QmpOptions.agent()).withAvailability(versions))) {
            failing(() -> agent.execute(Fixtures.ask("x")));
        }
        nothingIsObeyed();
    }

    @Test
    void eventsThatDoNotFitAndJobsThatFail() throws InterruptedException {
        FakeQemu fake = FakeQemu.qmp()
                .job(
                        Fixtures.STOP_TYPE,
                        job -> job.steps(JobStatus.ABORTING, JobStatus.CONCLUDED)
                                .fails(LONG));
        try (fake;
                QmpClient client = QmpClient.over(fake.transport(), heard.listen(QmpOptions.standard()));
                EventStream<?> all = client.events(UnknownEvent::read)) {
            fake.emitRaw("{\"event\":\"" + EVIL + "\",\"data\":5}\n{\"event\":\"E\",\"data\":{\"" + JSON + "\":\""
                    + JSON + "\"}}\n");
            failing(all::next);
            all.next();
            RawCommand start = RawCommand.of("stop").with("job-id", "j");
            failing(() -> Jobs.of(client).start(start).await(Duration.ofSeconds(30)));
        }
        nothingIsObeyed();
    }
}
