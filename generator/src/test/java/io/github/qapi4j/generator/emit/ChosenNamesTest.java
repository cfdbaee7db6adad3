package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names that the user chose and that are accepted give code that javac takes, and files that every file system tells apart. */
class ChosenNamesTest {
    private static final String SCHEMA = """
            { 'enum': 'Kind', 'data': [ 'one', 'two' ] }
            { 'struct': 'Base', 'data': { 'kind': 'Kind', '*text': 'str', 'list': [ 'Foo' ] } }
            { 'struct': 'Foo', 'base': 'Base', 'data': { 'a': 'int', '*b': 'Kind', 'c': [ 'str' ], 'as-base': 'bool' } }
            { 'struct': 'Other', 'data': { 'foo': 'Foo', '*more': [ 'Kind' ], 'any': 'any', '*either': 'Either' } }
            { 'union': 'Choice', 'base': 'Base', 'discriminator': 'kind', 'data': { 'one': 'Other' } }
            { 'alternate': 'Either', 'data': { 'name': 'Kind', 'foo': 'Foo', 'none': 'null' } }
            { 'command': 'run', 'data': { 'foo': 'Foo', 'x': 'Choice' }, 'returns': [ 'Choice' ] }
            { 'command': 'act', 'data': 'Choice', 'boxed': true }
            { 'event': 'DONE', 'data': { 'foo': 'Foo', 'text': 'str' } }
            """;

    private static final OutputFile MADE = new OutputFile("org/marks/Made.java", """
            package org.marks;
            /** Marks. */
            public @interface Made {
                /** {@return who made it} */
                String value();
                /** Marks, too. */
                @interface Inner {
                    /** {@return who made it} */
                    String value();
                }
            }
            """);

    private static final OutputFile TEXT = new OutputFile("org/marks/Text.java", """
            package org.marks;
            /**
             * A text.
             * @param text it
             */
            public record Text(String text) {
                /**
                 * Parses.
                 * @param text it
                 * @return it
                 */
                public static Text parse(String text) {
                    return new Text(text);
                }
                /**
                 * A text, too.
                 * @param text it
                 */
                public record Inner(String text) {
                    /**
                     * Parses.
                     * @param text it
                     * @return it
                     */
                    public static Inner parse(String text) {
                        return new Inner(text);
                    }
                }
            }
            """);

    private static GenerateOptions.Builder options() {
        return GenerateOptions.builder("org.example").unknownMembers(UnknownMembersMode.KEEP);
    }

    private static GenerateResult generate(GenerateOptions options) {
        return new QapiCompiler(new MemoryLoader().with("a.json", SCHEMA))
                .generate(List.of(Path.of("a.json")), CheckOptions.DEFAULT, options);
    }

    /** Compiles what options give, each in a package of its own; the class files differ by more than case. */
    private static void assertCompile(List<GenerateOptions> all) {
        List<OutputFile> files = new ArrayList<>(List.of(MADE, TEXT));
        for (int i = 0; i < all.size(); i++) {
            GenerateOptions options =
                    all.get(i).toBuilder("org.p" + i + ".of" + i).build();
            GenerateResult result = generate(options);
            assertThat(result.diagnostics()).as("%s", options).isEmpty();
            files.addAll(result.files());
        }
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(files);
        assertThat(compiled.messages().lines().limit(10)).as("%s", all).isEmpty();
        Map<String, String> folded = new TreeMap<>();
        for (String name : compiled.names()) {
            assertThat(folded.put(name.toLowerCase(Locale.ROOT), name)).as(name).isNull();
            String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
            assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        }
    }

    private static GenerateOptions named(Map<String, String> names) {
        return options().nameMappings(names).build();
    }

    /** Names by the things that they are for. */
    private static final String GOOD = """
            Foo: String Object Override Deprecated SuppressWarnings Integer Record Enum Void List Objects
            Foo: JsonInput JsonNode MemberTable EnumTable UnknownMembers QapiObject Command Event Nullable
            Foo: NullMarked Generated Made Text One Part2 Über _Foo ΣΕΛΑΣ
            run: Run
            DONE: Done
            Foo.a: über in out member read other org java value members _a equals writeMembers
            Foo.a: qapiValue
            Base.text: rawKind
            Base.kind: tag
            Kind.one: one values in String Kind VALUES TABLE ÜBER JsonInput
            Choice:one: String Object Override Base Other Kind List JsonInput MemberTable Über
            Choice:two: Nullable
            Either:foo: Foo String Kind
            Either:none: JsonNode Foo
            """;

    /** Returns mappings of which the first has the first name for each thing, and so on. */
    static List<Map<String, String>> good() {
        List<Map<String, String>> rounds = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : GOOD.lines().toList()) {
            int colon = line.indexOf(": ");
            String key = line.substring(0, colon);
            for (String name : line.substring(colon + 2).split(" ")) {
                int round = counts.merge(key, 1, Integer::sum) - 1;
                if (round == rounds.size()) {
                    rounds.add(new TreeMap<>());
                }
                rounds.get(round).put(key, name);
            }
        }
        return rounds;
    }

    @Test
    void goodNamesCompile() {
        assertCompile(good().stream().map(ChosenNamesTest::named).toList());
    }

    @Test
    void namesThatClashWithAssignedOnesCompile() {
        assertCompile(List.of(
                named(Map.of("Foo", "OTHER")),
                named(Map.of("Choice:one", "TWO")),
                named(Map.of("Foo.a", "b")),
                named(Map.of("Foo.a", "x", "Foo.c", "xX"))));
    }

    @Test
    void longNamesAreNamesOfFiles() {
        String longest = "\u00dc".repeat(60);

        assertCompile(List.of(named(Map.of("Choice", longest, "Choice:one", "X" + "x".repeat(119)))));
    }

    @Test
    void goodTypesCompile() {
        assertCompile(Stream.of("base64", "path", "uri", "org.marks.Text", "org.marks.Text.Inner")
                .map(type -> options()
                        .typeMappings(Map.of("Base.text", type, "Foo.c", type, "DONE.text", type))
                        .build())
                .toList());
    }

    @Test
    void goodAnnotationsCompile() {
        assertCompile(Stream.of("", "org.marks.Made", "org.marks.Made.Inner", "javax.annotation.processing.Generated")
                .map(annotation -> options().generatedAnnotation(annotation).build())
                .toList());
    }

    @Test
    void goodPackagesCompile() {
        List<OutputFile> files = new ArrayList<>();
        for (String name :
                List.of("a", "org.record.var.open", "org.gr\u00f6\u00dfe", "org.Example", "org.a$b", "x.y_z.w1")) {
            files.addAll(generate(GenerateOptions.builder(name).build()).files());
        }

        assertThat(InMemoryCompiler.compile(files).messages()).isEmpty();
    }
}
