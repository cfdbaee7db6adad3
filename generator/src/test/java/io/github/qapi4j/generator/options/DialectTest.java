package io.github.qapi4j.generator.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    @ParameterizedTest
    @CsvSource({
        "4.0, V4_0",
        "4.1, V4_0",
        "4.2, V4_2",
        "5.1.0, V5_0",
        "5.2, V5_2",
        "6.1, V6_0",
        "6.2, V6_2",
        "8.0, V6_2",
        "8.1, V8_1",
        "8.2.2, V8_1",
        "9.0, V9_0",
        "9.1, V9_1",
        "9.2, V9_2",
        "10.0.13, V10_0",
        "10.1, CURRENT",
        "10.2, CURRENT",
        "11.0.50, CURRENT",
        "11.1, CURRENT",
        "current, CURRENT"
    })
    void knowsEveryRelease(String word, Dialect dialect) {
        assertThat(Dialect.parse(word)).isEqualTo(dialect);
    }

    @Test
    void leavesTheChoiceToTheSchema() {
        assertThat(Dialect.parse("auto")).isNull();
    }

    @Test
    void listsWhatItKnows() {
        assertThat(Dialect.words())
                .startsWith("auto", "current", "4.0", "4.1")
                .endsWith("11.1")
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> Dialect.parse("4.3"))
                .hasMessage("'4.3' is none of " + String.join(", ", Dialect.words()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.2", "12.0", "12.0.1", "20.11"})
    void takesWhatIsNewerAsCurrent(String release) {
        assertThat(Dialect.isNewer(release)).isTrue();
        assertThat(Dialect.parse(release)).isEqualTo(Dialect.CURRENT);
        assertThat(CheckOptions.DEFAULT.withDialect(release).newerRelease()).isEqualTo(release);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "current", "4.0", "11.1", "11.1.90"})
    void takesNoKnownReleaseForANewerOne(String word) {
        assertThat(Dialect.isNewer(word)).isFalse();
        assertThat(CheckOptions.DEFAULT.withDialect("12.0").withDialect(word).newerRelease())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3.1",
                "4.3",
                "9.3",
                "10.3",
                "11",
                "12",
                "-12.0",
                "12.0-rc1",
                "12.",
                "12.0.",
                "100.0",
                "12.100",
                "12.0.100",
                "10.99.99.99",
                "1e9.0",
                "12.0 ",
                "banana",
                "CURRENT"
            })
    void refusesNonsense(String word) {
        assertThatThrownBy(() -> Dialect.parse(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + word + "' is none of " + String.join(", ", Dialect.words()));
    }

    /** The error, the first release that has it, and what it refuses: older releases had, or lacked, something else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            unknown-escape       | 4.2  | { 'struct': 'Cup\\u0041', 'data': {} }
            bad-condition        | 6.2  | { 'struct': 'Cup', 'data': {}, 'if': 'defined(A)' }
            missing-key          | 6.2  | { 'union': 'Cup', 'data': { 'a': 'int' } }
            name-case            | 6.2  | { 'struct': 'cup', 'data': {} }
            bad-pragma           | 6.2  | { 'pragma': { 'returns-whitelist': [] } }
            conditional-argument | 8.1  | { 'command': 'fill', 'data': { 'a': { 'type': 'int', 'if': CONDITION } } }
            too-many-features    | 10.0 | { 'struct': 'Cup', 'data': {}, 'features': [ FEATURES ] }
            """)
    void readsEachReleaseByItsRules(String code, String first, String schema) {
        List<String> releases =
                Dialect.words().stream().filter(word -> word.contains(".")).toList();
        String features =
                IntStream.range(0, 63).mapToObj(number -> "'f" + number + "'").collect(Collectors.joining(", "));
        for (String release : releases) {
            boolean old = releases.indexOf(release) < releases.indexOf("6.2");
            String text = schema.replace("FEATURES", features).replace("CONDITION", old ? "'defined(A)'" : "'A'");
            assertThat(new QapiCompiler(new MemoryLoader().with("root.json", text))
                            .diagnose(Path.of("root.json"), CheckOptions.DEFAULT.withDialect(release)))
                    .as("QEMU %s", release)
                    .extracting(diagnostic -> diagnostic.code().id())
                    .isEqualTo(releases.indexOf(release) < releases.indexOf(first) ? List.of() : List.of(code));
        }
    }
}
