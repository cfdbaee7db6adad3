package io.github.qapi4j.runtime.qmp.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReplayTest {
    private static JsonNode tree(String json) {
        return QapiJson.tolerant().read(json, in -> in.tree());
    }

    @Test
    void answersAsItWasRecorded(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("session.jsonl"), """
                {"S": "{\\"QMP\\": {\\"version\\": {\\"qemu\\": {\\"micro\\": 2, \\"minor\\": 1, \\"major\\": 8}}, \\"capabilities\\": []}}"}
                {"C": "{\\"execute\\": \\"query\\", \\"id\\": 5}"}
                {"S": "{\\"return\\": {\\"n\\": 1}, \\"id\\": 5}"}
                {"C": "{\\"execute\\": \\"query\\", \\"id\\": 6}"}
                {"S": "{\\"event\\": \\"E\\"}"}
                {"S": "{\\"id\\": 6, \\"error\\": {\\"class\\": \\"GenericError\\", \\"desc\\": \\"no\\"}}"}
                """);
        try (FakeQemu qemu = FakeQemu.replay(file);
                QmpClient client = QmpClient.over(qemu.transport(), QmpOptions.standard());
                var events = client.events(io.github.qapi4j.runtime.UnknownEvent::read)) {
            assertThat(client.greeting().version()).isEqualTo("8.1.2");
            assertThat(client.execute(RawCommand.of("query"))).hasToString("{\"n\":1}");
            assertThat(events.poll()).isNull();
            assertThatThrownBy(() -> client.execute(RawCommand.of("query"))).hasMessageContaining("no");
            assertThat(events.poll()).isNotNull();
        }
    }

    @Test
    void recordedSessionsOfRealQemusPassThroughTheClient() throws IOException {
        String corpus = System.getProperty("qapi.corpus", "");
        assumeFalse(corpus.isEmpty(), "needs -Dqapi.corpus");
        try (Stream<Path> files = Files.walk(Path.of(corpus, "qmp-live"))) {
            List<Path> sessions = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
            assertThat(sessions).hasSizeGreaterThan(2);
            for (Path session : sessions) {
                assertThat(pass(session)).isGreaterThan(10);
            }
        }
    }

    private static JsonNode commandOrNothing(String text) {
        try {
            return tree(text);
        } catch (QapiJsonException malformed) {
            return tree("{}");
        }
    }

    /** Sends the commands of a session again and compares what comes; returns how many. */
    private static int pass(Path session) throws IOException {
        Map<String, JsonNode> replies = new HashMap<>();
        int count = 0;
        try (FakeQemu qemu = FakeQemu.replay(session);
                QmpClient client = QmpClient.over(qemu.transport(), QmpOptions.standard())) {
            List<UnknownMembers> lines = Files.readAllLines(session).stream()
                    .map(line -> QapiJson.tolerant().read(line, UnknownMembers::read))
                    .toList();
            for (UnknownMembers line : lines) {
                JsonNode server = line.get("S");
                if (server != null) {
                    JsonNode message = tree(server.stringValue());
                    replies.put(message.path("id").toString(), message);
                }
            }
            for (UnknownMembers line : lines) {
                JsonNode said = line.get("C");
                JsonNode command = said == null ? tree("{}") : commandOrNothing(said.stringValue());
                String name = command.path("execute").asString("");
                JsonNode reply = replies.get(command.path("id").toString());
                if (name.isEmpty()
                        || name.equals("qmp_capabilities")
                        || name.equals("quit")
                        || reply == null
                        || command.path("id").isMissingNode()) {
                    continue;
                }
                count++;
                RawCommand raw = RawCommand.of(
                        name,
                        command.path("arguments").isObject()
                                ? command.get("arguments").toString()
                                : "{}");
                try {
                    assertThat(client.execute(raw)).isEqualTo(reply.get("return"));
                } catch (CommandRefusedException refused) {
                    assertThat(refused.rawDescription())
                            .isEqualTo(reply.path("error").path("desc").asString());
                    assertThat(refused.errorClassText())
                            .isEqualTo(reply.path("error").path("class").asString());
                }
            }
        }
        return count;
    }
}
