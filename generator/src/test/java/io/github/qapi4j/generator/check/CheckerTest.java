package io.github.qapi4j.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void lenientReadingFindsNoFaultWithDocumentation() {
        Schema schema = check(DocMode.LENIENT, """
                { 'pragma': { 'doc-required': true } }
                ##
                # @Mug:
                # @bogus: there is no such member
                # Returns: nothing
                ##
                { 'struct': 'Cup', 'data': { 'size': 'int' } }
                { 'enum': 'Brew', 'data': [] }
                ##
                # Not of a definition.
                ##
                { 'event': 'READY' }
                ##
                # @Gone:
                ##
                """);

        assertThat(diagnostics.list()).isEmpty();
        assertThat(schema).isNotNull();
        assertThat(schema.documentation()).hasSize(3);
        assertThat(schema.definitions().get("Cup").header().documentation()).isNull();
    }

    /** HOT stands for a feature that is there twice, which is told of a definition with no fault of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            duplicate-feature | { 'command': 'fill', HOT }
            duplicate-feature | ##¶# @fill:¶#¶# Features:¶# @hot: it is¶#¶# Errors: none¶##¶{ 'command': 'fill', HOT }
            bad-name          | { 'struct': 'q_cup', 'data': { }, HOT }
            bad-name          | { 'enum': 'Cup', 'data': [ '-' ], HOT }
            bad-name          | { 'alternate': 'Cup', 'data': { '-': 'int' }, HOT }
            bad-name          | { 'event': 'FULL', 'features': [ '-', 'hot', 'hot' ] }
            name-case         | { 'event': 'full', HOT }
            reserved-name     | { 'struct': 'Cup', 'data': { 'u': 'int' }, HOT }
            reserved-name     | { 'struct': 'CupList', 'data': { }, HOT }
            missing-key       | { 'union': 'Cup', 'data': { 'lid': 'Cup' }, HOT }
            unknown-key       | { 'struct': 'Cup', 'data': { }, 'lid': true, HOT }
            boxed-nothing     | { 'event': 'FULL', 'boxed': true, HOT }
            wrong-value       | { 'enum': 'Cup', 'data': 'lid', HOT }
            wrong-value       | { 'enum': 'Cup', 'data': [ true ], HOT }
            wrong-value       | { 'enum': 'Cup', 'data': [ ], 'prefix': true, HOT }
            wrong-value       | { 'struct': 'Cup', 'data': 'lid', HOT }
            wrong-value       | { 'union': 'Cup', 'base': { }, 'discriminator': 'lid', 'data': 'lid', HOT }
            wrong-value       | { 'alternate': 'Cup', 'data': 'lid', HOT }
            bad-condition     | { 'event': 'FULL', 'if': { 'all': 'A' }, HOT }
            bad-condition     | { 'event': 'FULL', 'if': { 'any': [ ] }, HOT }
            bad-condition     | { 'event': 'FULL', 'if': { 'all': [ 'A', 'b' ] }, HOT }
            doc-missing       | { 'pragma': { 'doc-required': true } } { 'event': 'FULL', HOT }
            doc-other-symbol  | ##¶# @EMPTY:¶##¶{ 'event': 'FULL', HOT }
            doc-result        | ##¶# @FULL:¶#¶# Errors: none¶##¶{ 'event': 'FULL', HOT }
            doc-result        | ##¶# @fill:¶#¶# Returns: nothing¶##¶{ 'command': 'fill', HOT }
            """)
    void definitionWithAFaultOfItsOwnIsNotComparedWithAnything(String code, String definition) {
        check(DocMode.STRICT, definition.replace('¶', '\n').replace("HOT", "'features': [ 'hot', 'hot' ]"));

        assertThat(codes()).extracting(Code::id).containsExactly(code);
    }

    @Test
    void filesWithSyntaxErrorsAreNotBlamedForWhatTheyMayDefine() {
        Schema schema = check(DocMode.STRICT, """
                { 'struct': 'Cup', 'data': { 'lid': 'Lid', 'Size': 'int' } }
                { 'struct': 'Lid', 'data' { } }
                """);

        assertThat(schema).isNull();
        assertThat(codes()).containsExactly(Code.UNEXPECTED_TOKEN, Code.NAME_CASE);
    }

    @Test
    void listsModulesAndDefinitionsInTheOrderOfTheirFirstMention() {
        MemoryLoader files = new MemoryLoader()
                .with("root.json", """
                        { 'include': 'cups.json' }
                        { 'include': 'trays.json' }
                        { 'struct': 'SymbolTable', 'data': { 'trays': [ 'Tray' ] } }
                        { 'include': 'cups.json' }
                        """)
                .with("cups.json", "{ 'include': 'lids.json' } { 'struct': 'Cup', 'data': { 'lid': 'Lid' } }")
                .with("lids.json", "{ 'enum': 'Lid', 'data': [ 'none' ] }")
                .with("trays.json", "{ 'struct': 'Tray', 'data': { 'cups': [ 'Cup' ] } }");

        Schema schema = check(DocMode.STRICT, files);

        assertThat(schema).isNotNull();
        assertThat(schema.definitions().keySet()).containsExactly(Schema.QTYPE, "Lid", "Cup", "Tray", "SymbolTable");
        assertThat(schema.modules())
                .extracting(
                        module -> module.name() + " " + module.declarations().size())
                .containsExactly("root.json 4", "cups.json 2", "lids.json 1", "trays.json 1");
    }

    @Test
    void onlyTheFirstErrorsComeWithGuesses() {
        String members = IntStream.range(0, 300)
                .mapToObj(number -> "'m" + number + "': 'Cupp'")
                .collect(Collectors.joining(", "));

        check(DocMode.LENIENT, "{ 'struct': 'Cup', 'data': { " + members + " } }");

        List<Diagnostic> errors = diagnostics.list();
        assertThat(errors).hasSize(300);
        assertThat(errors.subList(0, 100))
                .allSatisfy(error -> assertThat(error.notes()).containsExactly(Note.of("did you mean 'Cup'?")));
        assertThat(errors.subList(100, 300))
                .allSatisfy(error -> assertThat(error.notes()).isEmpty());
    }

    @Test
    void misspeltDescriptionsAreOneErrorEachHoweverManyThereAre() {
        String schema = IntStream.range(0, 150)
                .mapToObj(number -> "##\n# @Cup%1$d:\n#\n# @sise: how large it is\n##\n".formatted(number)
                        + "{ 'struct': 'Cup%d', 'data': { 'size': 'int' } }\n".formatted(number))
                .collect(Collectors.joining());

        check(DocMode.STRICT, schema);

        assertThat(codes()).hasSize(150).containsOnly(Code.DOC_INCOMPLETE);
    }

    @Test
    void longNamesAreNotCompared() {
        String name = "Cup" + "p".repeat(100_000);

        check(DocMode.LENIENT, "{ 'struct': '" + name + "', 'data': { 'cup': '" + name + "s' } }");

        assertThat(codes()).containsExactly(Code.UNKNOWN_TYPE);
        assertThat(diagnostics.list().get(0).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void deepInheritanceIsRefusedInsteadOfExhaustingTheStack(int direction) {
        String chain = IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> "{ 'struct': 'Str%d', 'base': 'Str%d', 'data': {} }\n".formatted(i, i + direction))
                .collect(Collectors.joining());

        Schema schema =
                check(DocMode.STRICT, chain + "{ 'struct': 'Str0', 'data': {} } { 'struct': 'Str5001', 'data': {} }");

        assertThat(schema).isNull();
        assertThat(codes()).containsExactly(Code.TOO_LARGE);
    }

    private Schema check(DocMode mode, String text) {
        return check(mode, new MemoryLoader().with("root.json", text));
    }

    private Schema check(DocMode mode, MemoryLoader files) {
        return Checker.check(
                SchemaLoader.load(Path.of("root.json"), files, diagnostics),
                CheckOptions.DEFAULT.withDocs(mode),
                diagnostics);
    }

    private List<Code> codes() {
        return diagnostics.list().stream().map(Diagnostic::code).toList();
    }
}
