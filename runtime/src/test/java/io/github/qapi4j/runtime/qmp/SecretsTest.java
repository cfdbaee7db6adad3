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
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "object-add | {\"qom-type\":\"secret\",\"id\":\"s0\",\"data\":\"hunter22\"}",
                "object-add | {\"qom-type\":\"secret_keyring\",\"id\":\"s0\",\"data\":\"hunter22\"}",
                "object-add | {\"qom-type\":\"secret\",\"id\":\"s0\",\"props\":{\"data\":\"hunter22\"}}",
                "object-add | {\"qom-type\":\"x\",\"id\":\"s0\",\"my-password\":\"hunter22\"}",
                "device_add | {\"driver\":\"x\",\"auth-token\":\"hunter22\"}",
                "set_password | {\"protocol\":\"vnc\",\"password\":\"hunter22\"}",
                "change-vnc-password | {\"password\":\"hunter22\"}",
                "change | {\"device\":\"vnc\",\"target\":\"password\",\"arg\":\"hunter22\"}",
                "block_passwd | {\"password\":\"hunter22\"}",
                "human-monitor-command | {\"command-line\":\"hunter22\"}",
                "qom-set | {\"path\":\"/x\",\"property\":\"y\",\"value\":\"hunter22\"}",
                "qom-set | {\"path\":\"/x\",\"property\":\"y\",\"value\":{\"a\":[\"hunter22\"]}}",
                "send-key | {\"keys\":[{\"type\":\"qcode\",\"data\":\"hunter22\"}]}",
                "input-send-event | {\"events\":[{\"type\":\"key\",\"data\":\"hunter22\"}]}",
                "ringbuf-write | {\"device\":\"r\",\"data\":\"hunter22\"}",
                "sev-inject-launch-secret | {\"packet-header\":\"hunter22\",\"secret\":\"hunter22\"}",
                "blockdev-add | {\"driver\":\"https\",\"cookie\":\"hunter22\",\"url\":\"https://h/x\"}",
                "blockdev-add | {\"driver\":\"https\",\"url\":\"https://me:hunter22@h/x\"}",
                "blockdev-add | {\"driver\":\"qcow2\",\"file\":{\"driver\":\"ftp\",\"url\":\"ftp://hunter22@h/x\"}}",
                "blockdev-snapshot-sync | {\"snapshot-file\":\"x\",\"filename\":\"json:{\\\"pw\\\":\\\"hunter22\\\"}\"}",
                "blockdev-add | {\"driver\":\"ftp\",\"url\":\"ftp://me:half@hunter22@h/x\"}",
                "blockdev-add | {\"driver\":\"x\",\"filename\":\"ssh://me:hunter22@h/x\"}",
                "migrate-incoming | {\"uri\":\"exec:sshpass -p hunter22\"}",
                "migrate | {\"channels\":[{\"addr\":{\"transport\":\"exec\",\"args\":[\"hunter22\"]}}]}",
                "migrate | {\"uri\":\"exec:sshpass -p hunter22\"}",
                "guest-set-user-password | {\"username\":\"u\",\"password\":\"hunter22\"}",
                "guest-exec | {\"path\":\"/bin/x\",\"arg\":[\"hunter22\"]}",
                "guest-exec | {\"path\":\"/bin/x\",\"env\":[\"A=hunter22\"]}",
                "guest-exec | {\"path\":\"/bin/x\",\"input-data\":\"hunter22\"}",
                "guest-file-write | {\"handle\":1,\"buf-b64\":\"hunter22\"}",
                "guest-ssh-add-authorized-keys | {\"username\":\"u\",\"keys\":[\"hunter22\"]}",
                "mine | {\"plain\":\"visible\",\"own\":\"hunter22\"}",
            })
    void a30SecretsThatThePeerRepeatsAreNowhere(String name, String arguments) throws InterruptedException {
        Notes notes = new Notes();
        QmpOptions options = QmpOptions.standard().withTrace(notes).withSecret("mine", "own");
        try (FakeQemu qemu = FakeQemu.qmp().onRaw(name, got -> {
                    throw Refusal.of(ErrorClass.GENERIC_ERROR, "Parameter 'x' does not accept value 'hunter22'");
                });
                QmpClient client = QmpClient.over(qemu.transport(), options)) {
            RawCommand command = RawCommand.of(name, arguments);
            CommandRefusedException refused =
                    catchThrowableOfType(CommandRefusedException.class, () -> client.execute(command));
            String trace = notes.upTo("\"error\"");
            assertThat(trace + stackTrace(refused) + refused.description() + command + client)
                    .doesNotContain("hunter22")
                    .contains(name, "***", "does not accept value");
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
