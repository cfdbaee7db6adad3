package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Fault;
import io.github.qapi4j.runtime.qmp.fake.Refusal;
import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsTest {
    /** Writes down all that a trace is told. */
    private static final class Notes implements QmpTrace {
        final BlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Override
        public void sent(Message message) {
            all.add("> " + message.text() + message);
        }

        @Override
        public void received(Message message) {
            all.add("< " + message.text());
        }

        @Override
        public void stray(String what) {
            all.add("? " + what);
        }

        @Override
        public void late(String command, Duration delay) {
            all.add("late " + command);
        }

        @Override
        public void state(String what) {
            all.add("= " + what);
        }

        String upTo(String part) throws InterruptedException {
            StringBuilder text = new StringBuilder();
            while (text.indexOf(part) < 0) {
                text.append(all.poll(LONG.toSeconds(), TimeUnit.SECONDS)).append('\n');
            }
            return text.toString();
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("io.github.qapi4j.runtime.qmp.SecretCommand#all")
    void a30SecretsThatThePeerRepeatsAreHiddenAndTheRestIsSeen(SecretCommand secret) throws InterruptedException {
        Notes notes = new Notes();
        QmpOptions options = QmpOptions.standard().withTrace(notes).withSecret("mine", "own");
        try (FakeQemu qemu = FakeQemu.qmp().onRaw(secret.name(), got -> {
                    throw Refusal.of(ErrorClass.GENERIC_ERROR, "Parameter 'x' does not accept value 'hunter22'");
                });
                QmpClient client = QmpClient.over(qemu.transport(), options)) {
            RawCommand command = secret.raw();
            CommandRefusedException refused =
                    catchThrowableOfType(CommandRefusedException.class, () -> client.execute(command));
            String trace = notes.upTo("\"error\"");
            assertThat(trace + stackTrace(refused) + refused.description() + command + client)
                    .doesNotContain("hunter22")
                    .contains(secret.name(), "***", "does not accept value");
            assertThat(refused.rawDescription()).contains("hunter22");
        }
    }

    @Test
    void whatIsNoSecretIsSeen() throws InterruptedException {
        Notes notes = new Notes();
        try (FakeQemu qemu = FakeQemu.qmp().onRaw("object-add", got -> "{\"a\":[\"b\"]}");
                QmpClient client =
                        QmpClient.over(qemu.transport(), QmpOptions.standard().withTrace(notes))) {
            client.execute(RawCommand.of(
                    "object-add", "{\"qom-type\":\"tls-creds-x509\",\"passwordid\":\"sec0\",\"dir\":\"/etc/pki\"}"));
            assertThat(notes.upTo("\"a\""))
                    .contains("sec0", "/etc/pki", "[\"b\"]")
                    .doesNotContain("***");
        }
    }

    @Test
    void secretAnswersAreSeenByTheirCallerOnly() throws InterruptedException {
        for (String name : List.of(
                "qom-get",
                "qom-list-get",
                "human-monitor-command",
                "ringbuf-read",
                "guest-file-read",
                "guest-exec-status",
                "guest-ssh-get-authorized-keys")) {
            Notes notes = new Notes();
            try (FakeQemu qemu = FakeQemu.qmp().onRaw(name, got -> "{\"x\":\"hunter22\"}");
                    QmpClient client = QmpClient.over(
                            qemu.transport(), QmpOptions.standard().withTrace(notes))) {
                assertThat(client.execute(RawCommand.of(name)).get("x").stringValue())
                        .isEqualTo("hunter22");
                assertThat(notes.upTo("\"return\":\"***\"")).doesNotContain("hunter22");
            }
        }
    }

    @Test
    void aSecretAnswerThatDoesNotFitIsNotQuoted() {
        try (FakeQemu qemu = FakeQemu.qmp().onRaw("qom-get", got -> "{}").fault("qom-get", Fault.result("hunter22"));
                QmpClient client = QmpClient.over(qemu.transport(), QmpOptions.standard())) {
            AnswerException misfit =
                    catchThrowableOfType(AnswerException.class, () -> client.execute(RawCommand.of("qom-get")));
            assertThat(stackTrace(misfit)).doesNotContain("hunter22");
        }
    }
}
