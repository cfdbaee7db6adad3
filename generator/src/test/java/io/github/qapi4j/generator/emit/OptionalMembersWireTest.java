package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Mandatory members that the user wants to be optional may be absent, and are written only where they are there. */
class OptionalMembersWireTest {
    private static final Path SCHEMA = Path.of("src", "test", "resources", "generate", "select.json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deprecated    | Status      | {\"running\":true} |",
                "deprecated    | STOP        | {\"count\":1} |",
                "deprecated    | Both        | {} | old",
                "deprecated    | Status      | {\"single\":true} | running",
                "none          | Status      | {\"running\":true} | single",
                "received      | Status      | {} |",
                "received      | Both        | {} | old",
                "received      | Device      | {\"kind\":\"disk\"} |",
                "received      | Device      | {\"serial\":\"x\"} | kind",
                "Device.*      | Device      | {\"kind\":\"net\"} |",
                "Disk.size     | Device      | {\"serial\":\"x\",\"kind\":\"disk\",\"name\":\"n\"} |",
                "Disk.size     | Device      | {\"serial\":\"x\",\"kind\":\"disk\",\"size\":1} | name",
                "Both.old      | set-both    | {} |",
                "STOP.*        | STOP        | {} |"
            })
    void readsWhatLacksThem(String optional, String type, String json, String missing) {
        GeneratedTypes types = types(SCHEMA, optional);
        if (missing == null) {
            QapiValue value = QapiJson.tolerant().read(json, types.reader(type));
            assertThat(JsonTrees.of(QapiJson.strict().toJson(value))).isEqualTo(JsonTrees.of(json));
        } else {
            assertThatThrownBy(() -> QapiJson.tolerant().read(json, types.reader(type)))
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessageContaining("'" + missing + "'");
        }
    }

    /** {@code singlestep} was marked as deprecated in 8.1 and is gone in 10.0. */
    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    void bindingsOfOlderVersionsReadNewerReplies() throws IOException {
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        JsonNode reply =
                JsonTrees.of(Files.readString(corpus.resolve("qmp-live/qemu-10.0.13/commands/query-status.json")));
        String result = reply.get("reply").get("return").toString();

        assertThat(status(corpus, "qemu-8.2.0", "deprecated", result)).isNotNull();
        assertThat(status(corpus, "qemu-7.2.0", "StatusInfo.singlestep", result))
                .isNotNull();
        assertThatThrownBy(() -> status(corpus, "qemu-7.2.0", "deprecated", result))
                .hasMessageContaining("'singlestep'");
    }

    private static Object status(Path corpus, String version, String optional, String result) {
        GeneratedTypes types = types(corpus.resolve(version).resolve("qapi/qapi-schema.json"), optional);
        Command<?> command = (Command<?>) QapiJson.tolerant().read("{}", types.reader("query-status"));
        return QapiJson.tolerant().read(result, command::readResult);
    }

    private static GeneratedTypes types(Path root, String optional) {
        return GeneratedTypes.of(
                root,
                CheckOptions.DEFAULT,
                GenerateOptions.builder("generated")
                        .optionalMembers(Set.of(optional))
                        .build());
    }
}
