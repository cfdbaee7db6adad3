package io.github.qapi4j.generator.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which releases print what. */
class DumpDialectsTest {
    private static final List<String> RELEASES =
            Dialect.words().stream().filter(word -> word.contains(".")).toList();

    private static final String SCHEMA = """
            ##
            # @fill:
            #
            #    Fills it.
            #
            # @cup: which one
            #         of all
            #
            # TODO: more
            #       of it
            #         all
            ##
            { 'command': 'fill', 'data': { 'cup': 'int' } }
            """;

    /** The first and the last release that print a text (none given: from the beginning, until today), and the text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                 | 5.2 | 'module None¶object q_empty¶'
            6.0  |     | 'module ./builtin¶object q_empty¶'
                 | 9.1 | 'enum QType¶    prefix QTYPE¶    member none¶'
            9.2  |     | 'enum QType¶    member none¶'
                 | 4.1 | '¶   gen=True '
            4.2  |     | '¶    gen=True '
                 | 8.0 | '    body=¶Fills it.¶'
            8.1  |     | '    body=¶   Fills it.¶'
                 | 5.1 | '    arg=cup¶which one¶of all¶    section=TODO¶more¶of it¶all¶'
            5.2  | 8.0 | '    arg=cup¶which one¶  of all¶'
            8.1  | 9.0 | '    arg=cup¶which one¶of all¶    section=TODO¶more¶of it¶  all¶'
            9.1  |     | '    arg=cup¶which one¶        of all¶'
                 | 5.1 | '    section=TODO¶more¶of it¶all¶'
            5.2  | 9.0 | '    section=TODO¶more¶of it¶  all¶'
            9.1  | 9.2 | '    section=TODO¶more¶      of it¶        all¶'
            10.0 |     | '    section=Todo¶more¶      of it¶        all¶'
            """)
    void printsAsTheReleaseDoes(@Nullable String first, @Nullable String last, String text) {
        int from = first == null ? 0 : RELEASES.indexOf(first);
        int to = last == null ? RELEASES.size() - 1 : RELEASES.indexOf(last);
        for (int i = 0; i < RELEASES.size(); i++) {
            for (DocMode docs : DocMode.values()) {
                assertThat(dump(SCHEMA, RELEASES.get(i), docs)
                                .replace('\n', '¶')
                                .contains(text))
                        .as("QEMU %s, %s", RELEASES.get(i), docs)
                        .isEqualTo(from <= i && i <= to);
            }
        }
    }

    /** From 5.2 to 8.2 a heading opens a comment of its own; up to 4.2 a module is named whenever lines are about it again. */
    @Test
    void dividesCommentsAndModulesAsTheReleaseDoes() {
        MemoryLoader files =
                new MemoryLoader().with("root.json", """
                        { 'struct': 'Cup', 'data': { 'lid': 'Lid' } }
                        { 'include': 'lid.json' }
                        { 'struct': 'Tray', 'data': { } }

                        ##
                        # = Cups
                        #
                        # Text
                        #
                        # = Lids
                        ##
                        """).with("lid.json", "{ 'enum': 'Lid', 'data': [ ] }");
        for (String release : RELEASES) {
            int place = RELEASES.indexOf(release);
            boolean divided = place >= RELEASES.indexOf("5.2") && place <= RELEASES.indexOf("8.2");
            String dump = dump(files, release, DocMode.LENIENT);
            assertThat(dump)
                    .as("QEMU %s", release)
                    .endsWith(
                            divided
                                    ? "doc freeform\n    body=\n= Cups\n\nText\ndoc freeform\n    body=\n= Lids\n"
                                    : "doc freeform\n    body=\n= Cups\n\nText\n\n= Lids\n");
            assertThat(dump.split("module root.json\n", -1))
                    .as("QEMU %s", release)
                    .hasSize(place < RELEASES.indexOf("5.0") ? 3 : 2);
            if (place < RELEASES.indexOf("9.0") || place > RELEASES.indexOf("10.0")) {
                assertThat(dump(files, release, DocMode.STRICT)).isEqualTo(dump);
            }
        }
    }

    /** Up to 5.1 text behind a tagged section belongs to that section. */
    @ParameterizedTest
    @CsvSource({"4.0, true", "5.1, true", "5.2, false", "current, false"})
    void joinsTextToTheSectionBeforeIt(String release, boolean joined) {
        String schema = "##\n# @fill:\n#\n# Since: 1.0\n#\n# More.\n##\n{ 'command': 'fill' }\n";

        assertThat(dump(new MemoryLoader().with("root.json", schema), release, DocMode.LENIENT)
                        .endsWith("    section=Since\n1.0\n\nMore.\n"))
                .isEqualTo(joined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0", "4.2", "5.2", "6.1"})
    void printsConditionsInCAsTheyAreWritten(String release) {
        String schema = """
                { 'struct': 'Cup', 'if': [ 'defined(A)', 'defined(B)' ], 'data': {
                    'a': { 'type': 'int', 'if': 'defined(A)&&defined( B )' },
                    'b': { 'type': 'int', 'if': [ 'VERSION > 3' ] } } }
                """;

        assertThat(dump(schema, release, DocMode.LENIENT)).endsWith("""
                object Cup
                    member a: int optional=False
                        if ['defined(A)&&defined( B )']
                    member b: int optional=False
                        if ['VERSION > 3']
                    if ['defined(A)', 'defined(B)']
                """);
    }

    private static String dump(String schema, String dialect, DocMode docs) {
        return dump(new MemoryLoader().with("root.json", schema), dialect, docs);
    }

    private static String dump(MemoryLoader files, String dialect, DocMode docs) {
        CheckResult result = new QapiCompiler(files)
                .check(
                        Path.of("root.json"),
                        CheckOptions.DEFAULT.withDialect(dialect).withDocs(docs));
        Schema model = result.schema();
        assertThat(model).as(TextPrinter.print(result.diagnostics())).isNotNull();
        return Dumper.dump(model, result.dialect());
    }
}
