package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.version.Availability;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a value a version does not take is said by the member that leads to it. */
class AvailabilityWireTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "emit", "versions");

    private static GeneratedTypes types;

    @BeforeAll
    static void generate() {
        List<SchemaVersion> versions = Stream.of("7.2", "8.2", "10.0")
                .map(label -> new SchemaVersion(label, null, FOLDER.resolve(label + ".json")))
                .toList();
        types = GeneratedTypes.of(
                new QapiCompiler(SourceLoader.DISK),
                new MergeOptions(versions, Map.of()),
                CheckOptions.DEFAULT,
                new GenerateOptions("generated", UnknownMembersMode.IGNORE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attach | {\"id\":\"a\",\"disk\":{\"driver\":\"raw\",\"size\":1}} | 7.2 |",
                "attach | {\"id\":\"a\",\"disk\":{\"driver\":\"raw\",\"size\":1,\"lazy\":true}} | 10.0 |",
                "attach | {\"id\":\"a\",\"disk\":{\"driver\":\"raw\",\"size\":1,\"lazy\":true}} | 7.2"
                        + " | 'disk.lazy' is not in 7.2, but in 8.2 and 10.0",
                "attach | {\"id\":\"a\",\"disk\":{\"driver\":\"raw\",\"size\":1,\"old\":true}} | 10.0"
                        + " | 'disk.old' is not in 10.0, but in 7.2 and 8.2",
                "attach | {\"id\":\"a\",\"disk\":{\"driver\":\"net\",\"host\":\"h\"}} | 8.2"
                        + " | 'disk.driver' = 'net' is not in 8.2, but in 10.0",
                "attach | {\"id\":\"a\",\"backing\":[\"x\",{\"driver\":\"raw\",\"size\":1,\"lazy\":true}]} | 7.2"
                        + " | 'backing[1].lazy' is not in 7.2, but in 8.2 and 10.0",
                "attach | {\"id\":\"a\",\"mode\":\"fast\"} | 8.2 | 'mode' = 'fast' is not in 8.2, but in 10.0",
                "attach | {\"mode\":\"slow\"} | 7.2 | 'id' is missing, and 7.2 wants it",
                "attach | {\"mode\":\"slow\"} | 10.0 |",
                "start | {\"job\":{\"kind\":\"plain\",\"speed\":1}} | 7.2 |",
                "start | {\"job\":{\"kind\":\"mirror\"}} | 7.2 |",
                "start | {\"job\":{\"kind\":\"mirror\",\"speed\":1}} | 8.2 | 'job.speed' is not in 8.2, but in 10.0",
                "start | {\"job\":{\"kind\":\"mirror\"}} | 10.0 | 'job.speed' is missing, and 10.0 wants it",
                "start | {\"job\":{\"kind\":\"mirror\",\"speed\":1}} | 10.0 |",
                "add-link | {\"link\":{\"name\":\"a\",\"speed\":1}} | 8.2 |",
                "add-link | {\"link\":{\"name\":\"a\",\"speed\":1}} | 10.0 | 'link.kind' is missing, and 10.0 wants it",
                "detach | {} | 7.2 | the value is not in 7.2, but in 8.2 and 10.0",
            })
    void saysWhatAVersionDoesNotTake(String type, String json, String label, String expected) {
        QapiValue value = QapiJson.strict().read(json, types.reader(type));

        assertThat(types.availability().unavailable(value, label))
                .extracting(Object::toString)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "halt, 7.2, 'ALLOW_PRECONFIG, NO_SUCCESS_RESPONSE'",
        "halt, 8.2, ALLOW_PRECONFIG",
        "halt, 10.0, 'ALLOW_OOB, ALLOW_PRECONFIG'",
        "detach, 7.2, ''"
    })
    void saysHowAVersionLetsACommandBeSent(String type, String label, String flags) {
        Command<?> command = (Command<?>) QapiJson.strict().read("{}", types.reader(type));

        assertThat(types.availability().flags(command, label)).hasToString("[" + flags + "]");
    }

    @Test
    void refusesALabelThatIsNone() {
        QapiValue value = QapiJson.strict().read("{}", types.reader("detach"));

        assertThatThrownBy(() -> types.availability().unavailable(value, "9.9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'9.9' is none of the versions of these bindings: 7.2, 8.2, 10.0");
    }

    @ParameterizedTest
    @CsvSource({"7.2.22, 7.2", "8.1.0, 7.2", "8.2, 8.2", "9.2.4, 8.2", "10.0.13, 10.0", "11.1, 10.0", "6.0, 7.2"})
    void aRunningQemuStandsForTheNewestVersionThatIsNotNewer(String running, String label) {
        Availability availability = types.availability();

        assertThat(availability.nearest(running)).isEqualTo(label);
    }
}
