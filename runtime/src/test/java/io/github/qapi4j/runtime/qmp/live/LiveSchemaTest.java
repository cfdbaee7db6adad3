package io.github.qapi4j.runtime.qmp.live;

import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.qmp.AgentClient;
import io.github.qapi4j.runtime.qmp.CallOptions;
import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import io.github.qapi4j.runtime.qmp.schema.Answer.Known;
import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import io.github.qapi4j.runtime.qmp.schema.SchemaPath;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the real QEMU, storage daemon and guest agent know, where they are installed; of any version since 6.2. */
class LiveSchemaTest {
    private static final QmpOptions OPTIONS = QmpOptions.standard().withRetryConnectFor(LONG);
    private static final String[] SOCKET = {"-qmp", "unix:@/s,server=on,wait=off"};

    private static final Map<String, Known> ANSWERS = Map.ofEntries(
            Map.entry("query-status/ret/running:boolean", Known.YES),
            Map.entry("STOP", Known.YES),
            Map.entry("SHUTDOWN/data/guest", Known.YES),
            Map.entry("blockdev-add/arg/driver=qcow2/data-file", Known.YES),
            Map.entry("blockdev-add/arg/driver=file@dynamic-auto-read-only", Known.YES),
            Map.entry("chardev-add/arg/backend/type=socket/data/addr/type=inet/data/host", Known.YES),
            Map.entry("migrate-set-capabilities/arg/capabilities/capability=events", Known.YES),
            Map.entry("query-block/ret/**/backing-filename", Known.YES),
            Map.entry("query-named-block-nodes/ret:array", Known.YES),
            Map.entry("x-no-such-command | query-kvm", Known.YES),
            Map.entry("query-status/ret/speed", Known.NO),
            Map.entry("blockdev-add/arg/data-file", Known.NO),
            Map.entry("blockdev-add/arg/driver=floppy", Known.NO),
            Map.entry("query-status@fast", Known.NO),
            Map.entry("query-status/ret/running:string", Known.NO),
            Map.entry("device_add/arg/addr", Known.NOT_TOLD),
            Map.entry("qom-set/arg/value/any", Known.NOT_TOLD));

    @Test
    void asksForKnownAndUnknownPaths() throws IOException {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client =
                        QmpClient.connect(QmpAddress.unix(qemu.folder().resolve("s")), OPTIONS)) {
            QemuSchema schema = QemuSchema.ask(client);
            assertThat(QemuSchema.ask(client)).isSameAs(schema);
            assertThat(schema.commands()).hasSizeGreaterThan(150).contains("query-status", "quit");
            assertThat(schema.events()).hasSizeGreaterThan(40);
            ANSWERS.forEach((path, known) -> assertThat(
                            schema.ask(SchemaPath.parse(path)).known())
                    .as(path)
                    .isEqualTo(known));
        }
    }

    /** What it tells is true: what is refused here QEMU refuses as well, with its own words; and the rest gets through. */
    @Test
    void refusesWhatQemuWouldRefuse() throws IOException {
        try (Program qemu = Program.qemu(SOCKET);
                QmpClient client =
                        QmpClient.connect(QmpAddress.unix(qemu.folder().resolve("s")), OPTIONS)) {
            CallOptions checked = CallOptions.standard().check(QemuSchema.ask(client));
            RawCommand unknown = RawCommand.of("query-block").with("speed", 1);
            assertThatThrownBy(() -> client.execute(unknown))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessageContaining("'speed'");
            NotSentException refused =
                    catchThrowableOfType(NotSentException.class, () -> client.execute(unknown, checked));
            assertThat(refused)
                    .hasMessage(
                            "query-block: not sent: this QEMU does not know it: query-block/arg has no member 'speed'");
            assertThat(refused.outcome()).isEqualTo(Outcome.NOT_SENT);
            client.execute(
                    RawCommand.of(
                            "blockdev-add",
                            "{\"driver\":\"raw\",\"node-name\":\"a\",\"file\":{\"driver\":\"null-co\",\"size\":512}}"),
                    checked);
            assertThat(client.execute(RawCommand.of("query-named-block-nodes"), checked))
                    .hasSize(2);
        }
    }

    @Test
    void theStorageDaemonTellsAsWell() throws IOException {
        try (Program daemon = Program.start(
                        "qemu-storage-daemon",
                        "--chardev",
                        "socket,path=@/s,server=on,wait=off,id=m",
                        "--monitor",
                        "chardev=m");
                QmpClient client =
                        QmpClient.connect(QmpAddress.unix(daemon.folder().resolve("s")), OPTIONS)) {
            QemuSchema schema = QemuSchema.ask(client);
            assertThat(schema.knows(SchemaPath.parse("block-export-add/arg/type=nbd/name")))
                    .isTrue();
            assertThat(schema.knows(SchemaPath.parse("query-status"))).isFalse();
        }
    }

    @Test
    void theGuestAgentTellsNothing() throws IOException {
        try (Program agent = Program.start("qemu-ga", "-m", "unix-listen", "-p", "@/s", "-f", "@/pid", "-t", "@");
                AgentClient client = AgentClient.connect(
                        QmpAddress.unix(agent.folder().resolve("s")),
                        QmpOptions.agent().withRetryConnectFor(LONG))) {
            QemuSchema schema = QemuSchema.ask(client);
            assertThat(schema.ask(SchemaPath.parse("guest-ping")).known()).isEqualTo(Known.NOT_TOLD);
        }
    }
}
