package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Fault;
import io.github.qapi4j.runtime.qmp.fake.Refusal;
import io.github.qapi4j.runtime.qmp.job.JobFailedException;
import io.github.qapi4j.runtime.qmp.job.JobStatus;
import io.github.qapi4j.runtime.qmp.job.Jobs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** a30: searches all that a client says of its secrets, in whatever way the peer repeats them. */
class NoSecretAnywhereTest {
    private static final String SECRET = "hunter22";
    /** Also what is left of it where a text is cut off. */
    private static final String PART = "hunte";

    private static final String SENTENCE = "Parameter 'x' does not accept value '" + SECRET + "'";

    /** How the peer repeats a secret. */
    enum Echo {
        /** In an error, and in that error once more. */
        REFUSED_TWICE,
        /** At the place where a long description is cut off. */
        REFUSED_AT_LENGTH,
        /** In an answer that has room for it. */
        RETURNED,
        /** In an answer that does not fit, and so is quoted. */
        MISFIT,
        /** In an answer that carries another number. */
        WRONG_NUMBER,
        /** In answers that carry none, while several calls are on their way. */
        NO_NUMBER,
        /** In an answer to a caller who has gone. */
        LATE,
        /** Outside of any protocol. */
        GARBAGE,
        /** Where a long message is cut off. */
        CLIPPED,
        /** Before it breaks off. */
        CUT
    }

    private final Overheard heard = new Overheard();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Handler logged = new Handler() {
        @Override
        public void publish(LogRecord line) {
            heard.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(logged);
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(logged);
        System.setOut(out);
        System.setErr(err);
    }

    @ParameterizedTest
    @EnumSource
    void a30NoSecretInAnyTraceLogExceptionOrToString(Echo echo) throws InterruptedException {
        for (SecretCommand secret : SecretCommand.all()) {
            FakeQemu qemu = FakeQemu.qmp();
            QmpOptions options =
                    heard.listen(QmpOptions.standard().withTimer(qemu.time()).withSecret("mine", "own"));
            try (qemu;
                    QmpClient client =
                            QmpClient.over(script(qemu, secret.name(), echo).transport(), options)) {
                say(client, options, secret);
                run(qemu, client, secret, echo);
            }
            String all = heard.upToTheEnd() + printed.toString(StandardCharsets.UTF_8);
            assertThat(all).as("%s %s", echo, secret).doesNotContain(PART).contains(secret.name(), "***");
        }
    }

    private static FakeQemu script(FakeQemu qemu, String name, Echo echo) {
        String filler = "x".repeat(64 * 1024 - SENTENCE.length() + 4);
        qemu.onRaw(name, got -> {
            if (echo.name().startsWith("REFUSED") || echo == Echo.LATE) {
                throw Refusal.of(
                        ErrorClass.GENERIC_ERROR, echo == Echo.REFUSED_AT_LENGTH ? filler + SENTENCE : SENTENCE);
            }
            return "{\"echo\":\"" + SECRET + "\",\"list\":[\"" + SECRET + "\"]}";
        });
        switch (echo) {
            case REFUSED_TWICE -> qemu.fault(name, Fault.twice());
            case WRONG_NUMBER -> qemu.fault(name, Fault.wrongId());
            case NO_NUMBER -> qemu.hold(name).fault(name, Fault.noId()).fault(name, Fault.noId());
            case LATE -> qemu.hold(name);
            case GARBAGE ->
                qemu.fault(
                        name, Fault.garbage(SECRET + " {\"x\":\"" + SECRET + "\"}\n{\"return\":\"" + SECRET + "\"}"));
            case CUT -> qemu.fault(name, Fault.dropAfter(30));
            default -> {}
        }
        return qemu;
    }

    private void say(QmpClient client, QmpOptions options, SecretCommand secret) {
        heard.add(client);
        heard.add(options);
        heard.add(secret.raw());
        heard.add(secret.raw().qapiCommand());
    }

    private void run(FakeQemu qemu, QmpClient client, SecretCommand secret, Echo echo) {
        RawCommand raw = secret.raw();
        String name = secret.name();
        switch (echo) {
            case MISFIT -> ask(client.executeAsync(plain(secret)));
            case CLIPPED -> ask(client.executeAsync(raw.with("padding", "x".repeat(4_096 - name.length() - 66))));
            case NO_NUMBER -> {
                CompletableFuture<?> first = client.executeAsync(raw);
                CompletableFuture<?> second = client.executeAsync(raw);
                qemu.awaitReceived(name, 2, LONG);
                qemu.release(name).drop();
                ask(first);
                ask(second);
            }
            case WRONG_NUMBER, LATE -> {
                CompletableFuture<?> given = client.executeAsync(raw, CallOptions.timeout(Duration.ofSeconds(1)));
                qemu.awaitReceived(name, 1, LONG);
                qemu.time().advance(Duration.ofSeconds(2));
                ask(given);
                qemu.release(name);
                ask(client.executeAsync(RawCommand.of("query-commands")));
            }
            default -> ask(client.executeAsync(raw));
        }
    }

    /** A command that returns nothing, so that what it returns is quoted in an exception. */
    private static Fixtures.Plain plain(SecretCommand secret) {
        return new Fixtures.Plain(
                CommandInfo.of(secret.name()), QapiJson.tolerant().read(secret.arguments(), UnknownMembers::read));
    }

    private void ask(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (RuntimeException failure) {
            heard.add(failure);
        }
        heard.add(future);
    }

    @Test
    void a30EventsAndJobsThatRepeatASecretAreNotQuoted() throws InterruptedException {
        String text = "Could not open 'json:{\\\"url\\\": \\\"x://me:" + SECRET + "@h\\\"}'";
        FakeQemu qemu = FakeQemu.qmp()
                .job(
                        Fixtures.STOP_TYPE,
                        job -> job.steps(JobStatus.ABORTING, JobStatus.CONCLUDED)
                                .fails("no access to x://me:" + SECRET + "@h, user me:" + SECRET));
        try (qemu;
                QmpClient client = QmpClient.over(qemu.transport(), heard.listen(QmpOptions.standard()));
                EventStream<Fixtures.Numbered> ticks = client.events(Fixtures.TICK);
                EventStream<?> all = client.events(UnknownEvent::read)) {
            qemu.emit("TICK", "{\"n\":1,\"text\":\"" + text + "\"}");
            qemu.emitRaw("{\"event\":\"TICK\",\"data\":[\"" + text + "\"]}");
            heard.add(ticks);
            heard.add(all);
            assertThat(ticks.next().event().n()).isEqualTo(1);
            attempt(ticks::next);
            var command = RawCommand.of("stop").with("job-id", "j").with("url", "x://me:" + SECRET + "@h");
            attempt(() -> {
                var job = Jobs.of(client).start(command);
                heard.add(job);
                try {
                    job.await(LONG);
                } catch (JobFailedException failed) {
                    heard.add(failed.error());
                    heard.add(job.info());
                    throw failed;
                }
            });
        }
        assertThat(heard.upToTheEnd()).doesNotContain(PART).contains("***", "failed: no access");
    }

    private void attempt(Runnable body) {
        try {
            body.run();
        } catch (RuntimeException failure) {
            heard.add(failure);
            return;
        }
        throw new AssertionError("it should fail");
    }
}
