package io.github.qapi4j.generator.doc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which releases refuse what in doc comments. */
class StrictDialectsTest {
    private static final List<String> RELEASES =
            Dialect.words().stream().filter(word -> word.contains(".")).toList();

    /** How a comment begins → what it stands before. */
    private static final Map<String, String> DEFINITIONS = Map.of(
            "@fill", "{ 'command': 'fill', 'data': { 'cup': 'int' } }",
            "@FULL", "{ 'event': 'FULL', 'data': { 'cup': 'int' } }",
            "@empty", "{ 'command': 'empty' }",
            "@Size", "{ 'enum': 'Size', 'data': [ 'small' ] }",
            "@Flat", "{ 'struct': 'Flat', 'data': { }, 'features': [ 'flat' ] }",
            "@Both", "{ 'struct': 'Both', 'data': { 'flat': 'int' }, 'features': [ 'flat' ] }",
            "@Pot", "{ 'alternate': 'Pot', 'data': { 'cup': 'int' } }",
            "@Tray", "{ 'struct': 'Tray', 'data': { 'cup': 'int' }, 'features': [ 'flat' ] }");

    /** A rule, the first and last release that has it (none given: from the beginning, until today), and what breaks it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            doc-heading    | 5.2  | 10.0 | @fill:¶¶= Head¶¶@cup: which one
            doc-heading    | 5.2  | 8.2  | @fill:¶¶Text¶= Head¶¶@cup: which one
            doc-heading    | 9.0  | 10.0 | Text¶¶= Head
            doc-incomplete | 9.0  |      | @fill:¶¶Text
            doc-incomplete | 9.0  |      | @fill:¶¶Text¶@cup: which one
            doc-incomplete |      |      | @Tray:¶¶@cup: which one
            doc-unknown-member |  |      | @fill:¶¶@cup: which one¶@cups: none
            doc-unknown-member | 4.2 |   | @empty:¶¶@lid: none
            doc-unknown-member | 4.2 |   | @Size:¶¶@small: tiny¶@lid: none
            doc-unknown-member |  |      | @Flat:¶¶@lid: none¶¶Features:¶@flat: it is
            doc-unknown-member |  |      | @Pot:¶¶@cup: which one¶@lid: none
            doc-free-form  |      | 8.0  | @fill:¶¶@cup:which one
            doc-free-form  |      | 5.1  | @fill:¶¶@cup: which one¶       @lid:x
            doc-free-form  |      |      | Text¶@cup: which one
            doc-free-form  | 9.0  |      | Text¶@a cup: which one
            doc-symbol     |      | 8.2  | @fill: ¶¶@cup: which one
            doc-old-tag    | 9.1  |      | @fill:¶¶@cup: which one¶¶Note: fragile
            doc-old-tag    | 9.1  |      | @fill:¶¶@cup: which one¶¶Examples: -> { }
            doc-result     | 9.0  |      | @fill:¶¶@cup: which one¶¶Returns: nothing
            doc-result     |      |      | @FULL:¶¶@cup: which one¶¶Returns: nothing
            doc-result     | 9.0  |      | @FULL:¶¶@cup: which one¶¶Errors: none
            doc-duplicate  |      |      | @fill:¶¶@cup: which one¶¶Since: 1.0¶¶Since: 2.0
            doc-duplicate  | 9.0  |      | @fill:¶¶@cup: which one¶¶Errors: this¶¶Errors: that
            doc-duplicate  |      | 8.2  | @empty:¶¶Text¶Since: 1.0¶Since: 2.0
            doc-features   | 9.0  |      | @fill:¶¶@cup: which one¶¶Features:
            doc-order      |      | 8.2  | @Tray:¶¶@cup: which one¶¶Text¶¶Features:¶@flat: it is
            doc-order      |      |      | @fill:¶¶Since: 1.0¶¶@cup: which one
            doc-empty      | 9.0  |      | @fill:¶¶@cup:¶which one
            doc-empty      |      |      | @fill:¶¶@cup:
            doc-indent     | 5.2  | 8.0  | @fill:¶¶@cup: which¶    one
            doc-indent     | 5.2  |      | @fill:¶¶@cup: which one¶      of¶    them
            doc-indent     | 5.2  | 8.2  | @fill:¶¶@cup: which one¶      of¶      all¶    them
            doc-indent     | 8.1  |      | @fill:¶¶@cup:¶    which¶  one
            doc-indent     | 5.2  | 8.2  | @fill:¶¶@cup: which one¶¶TODO: this¶      and¶¶that
            """)
    void refusesWhatTheReleaseDoes(String code, @Nullable String first, @Nullable String last, String comment) {
        int from = first == null ? 0 : RELEASES.indexOf(first);
        int to = last == null ? RELEASES.size() - 1 : RELEASES.indexOf(last);
        for (int i = 0; i < RELEASES.size(); i++) {
            assertThat(errors(DocMode.STRICT, RELEASES.get(i), comment))
                    .as("QEMU %s", RELEASES.get(i))
                    .isEqualTo(from <= i && i <= to ? List.of(code) : List.of());
        }
        assertThat(errors(DocMode.LENIENT, "current", comment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@fill:¶¶Fills it.¶¶@cup: which one¶¶TODO: this¶¶TODO: that",
                "@Tray:¶¶@cup: which one¶¶Features:¶¶@flat: it is¶¶Since: 1.0",
                "@Flat:¶¶Features:¶@flat: it is",
                "@Both:¶¶@flat: the member¶¶Features:¶@flat: the feature",
                "= Cups¶¶Text"
            })
    void acceptsInEveryRelease(String comment) {
        for (String release : RELEASES) {
            assertThat(errors(DocMode.STRICT, release, comment))
                    .as("QEMU %s", release)
                    .isEmpty();
        }
    }

    @Test
    void lintsByTheRulesOfTodayWhateverTheDialect() {
        for (String release : RELEASES) {
            assertThat(errors(DocMode.LINT, release, "@fill:¶¶= Head¶¶Text")).containsExactly("doc-incomplete");
        }
    }

    @Test
    void describesMembersWithoutABlankBehindTheColonAlsoLeniently() {
        String schema = schema("@fill:¶¶@cup:which one");
        assertThat(new QapiCompiler(new MemoryLoader().with("root.json", schema))
                        .check(Path.of("root.json"), CheckOptions.DEFAULT)
                        .schema())
                .isNotNull()
                .satisfies(read -> assertThat(read.documentation().get(0).sections())
                        .extracting(section -> section.kind() + " " + section.name() + " " + section.text())
                        .endsWith("MEMBER cup which one"));
    }

    private static List<String> errors(DocMode mode, String dialect, String comment) {
        CheckOptions options = CheckOptions.DEFAULT.withDocs(mode).withDialect(dialect);
        List<Diagnostic> found = new QapiCompiler(new MemoryLoader().with("root.json", schema(comment)))
                .check(Path.of("root.json"), options)
                .diagnostics();
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(diagnostic -> diagnostic.code().id())
                .toList();
    }

    private static String schema(String comment) {
        String definition = DEFINITIONS.getOrDefault(comment.replaceAll("(?s):.*", ""), "");
        return Stream.of(comment.split("¶", -1))
                .map(line -> line.isEmpty() ? "#\n" : "# " + line + "\n")
                .collect(Collectors.joining("", "##\n", "##\n" + definition + "\n"));
    }
}
