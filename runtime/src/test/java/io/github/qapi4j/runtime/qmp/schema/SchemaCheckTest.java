package io.github.qapi4j.runtime.qmp.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.AgentClient;
import io.github.qapi4j.runtime.qmp.CallOptions;
import io.github.qapi4j.runtime.qmp.Fixtures;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Refusal;
import io.github.qapi4j.runtime.qmp.schema.Answer.Known;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that a QEMU does not know in full are not sent to it. */
class SchemaCheckTest {
    private static FakeQemu fake() {
        return FakeQemu.qmp()
                .schema(Replies.small().getBytes(StandardCharsets.UTF_8))
                .onRaw("add", arguments -> "{}")
                .onRaw("set", arguments -> "{}")
                .onRaw("device_add", arguments -> "{}");
    }

    private static QmpClient client(FakeQemu qemu) {
        return QmpClient.over(qemu.transport(), QmpOptions.standard());
    }

    private static RawCommand command(String name, String arguments) {
        return RawCommand.of(name, arguments.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "stop ~ {} ~ there is no command 'stop'",
                "CHANGED ~ {} ~ there is no command 'CHANGED'",
                "lst ~ {} ~ there is no command 'lst' (did you mean 'list'?)",
                "list ~ {'x':1} ~ list/arg has no member 'x'",
                "add ~ {'driver':'file','filename':'a','node-nam':'b'} ~ add/arg/driver=file has no member 'node-nam' (did you"
                        + " mean 'node-name'?)",
                "add ~ {'data-file':'a','driver':'file','filename':'b'} ~ add/arg/driver=file has no member 'data-file'",
                "add ~ {'driver':'hunter2'} ~ add/arg/driver has a value that is not known",
                "add ~ {'driver':'qcow2','backing':{'driver':'luks','mode':'slow','file':{'driver':'x'}}} ~"
                        + " add/arg/backing/file/driver has a value that is not known",
                "set ~ {'when':{}} ~ set/arg/when is a string or an array, and cannot be an object",
                "set ~ {'when':['a',1]} ~ set/arg/when is a string, and cannot be a number",
                "set ~ {'things':[{'name':'a'},{'name':'b','nam':'c'}]} ~ set/arg/things has no member 'nam' (did you mean"
                        + " 'name'?)",
            })
    void refusesWhatThisQemuDoesNotKnow(String name, String arguments, String missing) {
        try (FakeQemu qemu = fake();
                QmpClient client = client(qemu)) {
            QemuSchema schema = QemuSchema.ask(client);
            NotSentException refused = catchThrowableOfType(
                    NotSentException.class,
                    () -> client.execute(
                            command(name, arguments), CallOptions.standard().check(schema)));
            assertThat(refused).hasMessage(name + ": not sent: this QEMU does not know it: " + missing);
            assertThat(refused.reason()).isEqualTo(NotSentException.Reason.CHECK);
            assertThat(refused.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(qemu.received()).containsExactly("query-qmp-schema");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add {'driver':'null-co','node-name':'a'}",
                "add {'backing':null,'data-file':{'driver':'file','filename':'a'},'driver':'qcow2'}",
                "add {'driver':'luks','mode':'fast','file':'a','threads':4,'node-name':'b'}",
                "set {'value':{'any':['thing']},'when':['a'],'count':1,'share':1.5,'things':[{'inner':[{'arg':'slow'}]}]}",
                "set {'share':1}",
                "device_add {'driver':'e1000','addr':'5'}",
            })
    void sendsWhatItKnowsOrIsNotTold(String call) {
        String[] parts = call.split(" ", 2);
        try (FakeQemu qemu = fake();
                QmpClient client = client(qemu)) {
            QemuSchema schema = QemuSchema.ask(client);
            client.execute(command(parts[0], parts[1]), CallOptions.standard().check(schema));
            assertThat(qemu.received()).containsExactly("query-qmp-schema", parts[0]);
        }
    }

    @Test
    void knowsCommandsAndEventsByTheirTypes() {
        QemuSchema schema = Replies.schema();
        assertThat(schema.knows(Fixtures.STOP_TYPE)).isFalse();
        assertThat(schema.knows(Fixtures.TICK)).isFalse();
        assertThat(schema.commands()).containsExactly("add", "device_add", "list", "modes", "set");
        assertThat(schema.events()).containsExactly("CHANGED");
    }

    @Test
    void aPeerWithoutThatCommandTellsNothing() {
        try (FakeQemu agent = FakeQemu.agent().onRaw("guest-ping", arguments -> "{}");
                AgentClient client = AgentClient.over(agent.transport(), QmpOptions.agent())) {
            agent.onRaw("query-qmp-schema", arguments -> {
                throw Refusal.of(ErrorClass.COMMAND_NOT_FOUND, "The command query-qmp-schema has not been found");
            });
            QemuSchema schema = QemuSchema.ask(client);
            SchemaPath ping = SchemaPath.parse("guest-ping");
            assertThat(schema.ask(ping).known()).isEqualTo(Known.NOT_TOLD);
            assertThat(schema.knows(ping)).isFalse();
            assertThat(schema.commands()).isEmpty();
            client.execute(RawCommand.of("guest-ping"), CallOptions.standard().check(schema));
        }
    }

    @Test
    void anAnswerThatIsNoSchemaFailsItsCall() {
        try (FakeQemu qemu = FakeQemu.qmp().onRaw("query-qmp-schema", arguments -> "[{\"name\":\"stop\"}]");
                QmpClient client = client(qemu)) {
            assertThatThrownBy(() -> QemuSchema.ask(client))
                    .isInstanceOf(AnswerException.class)
                    .hasMessageContaining("SchemaInfo: member 'meta-type' is missing (at /0)")
                    .hasMessageStartingWith("query-qmp-schema: done, but the answer does not fit its type");
        }
    }

    /** That of the options may refuse more than the fast one does. */
    @Test
    void theReaderOfTheOptionsReadsTheReply() {
        String newer = Replies.small().replace("\"allow-oob\":true", "\"later\":1,\"allow-oob\":true");
        try (FakeQemu qemu = FakeQemu.qmp().schema(newer.getBytes(StandardCharsets.UTF_8));
                QmpClient tolerant = client(qemu)) {
            assertThat(QemuSchema.ask(tolerant)).isSameAs(Replies.read(newer));
        }
        try (FakeQemu qemu = FakeQemu.qmp().schema(newer.getBytes(StandardCharsets.UTF_8));
                QmpClient strict =
                        QmpClient.over(qemu.transport(), QmpOptions.standard().withJson(QapiJson.strict()))) {
            assertThatThrownBy(() -> QemuSchema.ask(strict))
                    .isInstanceOf(AnswerException.class)
                    .hasMessageContaining("later");
        }
    }

    @Test
    void equalMachinesShareOneSchema() {
        try (FakeQemu one = fake();
                FakeQemu other = fake();
                QmpClient first = client(one);
                QmpClient second = client(other)) {
            assertThat(QemuSchema.ask(first)).isSameAs(QemuSchema.ask(second));
        }
    }
}
