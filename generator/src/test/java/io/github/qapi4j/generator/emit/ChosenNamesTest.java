package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.CheckOptions;
import io.github.qapi4j.generator.GenerateOptions;
import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.GeneratedFile;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.UnknownMembers;
import io.github.qapi4j.generator.syntax.MemoryLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the user chose give code that javac takes, and files that every file system tells apart, or are refused. */
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

    private static final GeneratedFile MADE = new GeneratedFile("org/marks/Made.java", """
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

    private static final GeneratedFile TEXT = new GeneratedFile("org/marks/Text.java", """
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
        return GenerateOptions.builder("org.example").unknownMembers(UnknownMembers.KEEP);
    }

    private static GenerateResult generate(GenerateOptions options) {
        return new QapiCompiler(new MemoryLoader().with("a.json", SCHEMA))
                .generate(List.of(Path.of("a.json")), CheckOptions.DEFAULT, options);
    }

    private static String refusal(GenerateOptions.Builder options) {
        GenerateResult result = generate(options.build());
        assertThat(result.diagnostics()).isNotEmpty();
        return result.diagnostics().get(0).message();
    }

    /** Compiles what options give, each in a package of its own; the class files differ by more than case. */
    private static void assertCompile(List<GenerateOptions> all) {
        List<GeneratedFile> files = new ArrayList<>(List.of(MADE, TEXT));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foo       | Bar$Builder | '$' is left to compilers
            Foo       | $           | '$' is left to compilers
            Foo       | _           | that is a word of the language Java
            Foo       | 1st         | that is not a Java name
            Foo       | class       | that is a word of the language Java
            Foo       | ''          | that is not a Java name
            Foo       | 'a b'       | that is not a Java name
            Foo       | foo.Bar     | that is not a simple name
            Foo       | var         | that is a word of the language Java
            Foo       | record      | that is a word of the language Java
            Foo       | sealed      | that is a word of the language Java
            Foo       | yield       | that is a word of the language Java
            Foo       | permits     | that is a word of the language Java
            Foo       | in          | the name of a class must start with a capital
            Foo       | _foo        | the name of a class must start with a capital
            Foo       | über        | the name of a class must start with a capital
            Foo       | Builder     | generated code needs that name
            Foo       | BUILDER     | generated code needs that name
            Foo       | Unrecognized | generated code needs that name
            Foo       | qapievents  | the name of a class must start with a capital
            Foo       | QapiEvents  | generated code needs that name
            Foo       | MEMBERS     | fields of generated types are called so
            Foo       | VALUES      | fields of generated types are called so
            Foo       | INFO        | fields of generated types are called so
            Foo.a     | toString    | generated code needs that name
            Foo.a     | builder     | generated code needs that name
            Foo.a     | unknownMembers | generated code needs that name
            Foo.a     | asBase      | that name is taken
            Foo.a     | A           | the name of a component must not start with a capital
            Foo.a     | Foo         | the name of a component must not start with a capital
            Foo.a     | a$b         | '$' is left to compilers
            Foo.a     | _           | that is a word of the language Java
            Kind.one  | UNRECOGNIZED | generated code needs that name
            Kind.one  | wireName    | generated code needs that name
            Kind.one  | EnumTable   | generated code needs that name
            Kind.one  | A$B         | '$' is left to compilers
            Choice:one | Choice     | that name is taken
            Choice:one | CHOICE     | that name is taken
            Choice:one | Builder    | generated code needs that name
            Choice:one | Unrecognized | generated code needs that name
            Choice:one | one        | the name of a class must start with a capital
            Choice:one | A$B        | '$' is left to compilers
            Either:foo | a.B        | that is not a simple name
            """)
    void refused(String key, String name, String why) {
        assertThat(refusal(options().nameMappings(Map.of(key, name))))
                .startsWith("the name mapping from '" + key + "' to '" + name + "' cannot be followed: " + why);
    }

    /** Names by the things that they are for. */
    private static final String GOOD = """
            Foo: String Object Override Deprecated SuppressWarnings Integer Record Enum Void List Objects
            Foo: JsonInput JsonNode MemberTable EnumTable UnknownMembers QapiObject Command Event Nullable
            Foo: NullMarked Generated Made Text One Part2 Über _Foo ΣΕΛΑΣ
            run: Run
            DONE: Done
            Foo.a: über in out member read build self other org java value members _a equals writeMembers
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
    void namesThatDifferInCaseOnlyAreOneFile() {
        for (Map<String, String> names : List.of(
                Map.of("Foo", "OTHER", "Other", "Other"),
                Map.of("Choice:one", "Aa", "Choice:two", "AA"),
                Map.of("Foo.a", "x", "Foo.c", "x"))) {
            assertThat(refusal(options().nameMappings(names))).contains("that name is taken");
        }
        assertCompile(List.of(
                named(Map.of("Foo", "OTHER")),
                named(Map.of("Choice:one", "TWO")),
                named(Map.of("Foo.a", "list")),
                named(Map.of("Foo.a", "x", "Foo.c", "xX"))));
    }

    @Test
    void longNamesAreNamesOfFiles() {
        String longest = "\u00dc".repeat(60);

        assertCompile(List.of(named(Map.of("Choice", longest, "Choice:one", "X" + "x".repeat(119)))));
        assertThat(refusal(options().nameMappings(Map.of("Choice", longest + "x"))))
                .endsWith("it has 121 bytes in UTF-8, and at most 120 are possible");
        assertThat(refusal(options().nameMappings(Map.of("Foo.a", "x".repeat(121)))))
                .endsWith("it has 121 bytes in UTF-8, and at most 120 are possible");
    }

    /** Format characters are parts of names in Java, and no one sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"F\u202eoo", "F\u200boo", "Foo\ufeff", "F\u0000oo", "F\u0007oo", "F\u00adoo"})
    void invisibleCharactersAreRefused(String name) {
        assertThat(refusal(options().nameMappings(Map.of("Foo", name)))).contains("that is not a Java name");
        assertThat(refusal(options().typeMappings(Map.of("Base.text", "org.marks." + name))))
                .contains("neither base64, path or uri nor the full name of a Java class");
        assertThatThrownBy(
                        () -> options().generatedAnnotation("org.marks." + name).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GenerateOptions.builder("org." + name).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goodTypesCompile() {
        assertCompile(Stream.of("base64", "path", "uri", "org.marks.Text", "org.marks.Text.Inner")
                .map(type -> options()
                        .typeMappings(Map.of("Base.text", type, "Foo.c", type, "DONE.text", type))
                        .build())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Text",
                "text",
                "org.marks",
                "org.marks.text",
                "org.marks.Text.inner",
                "org.marks.Text$Inner",
                "org.marks.Text.",
                ".Text",
                "org..Text",
                "org.marks.Builder",
                "org.marks.Text.class",
                "org.marks.Text<String>",
                "Org.Text"
            })
    void typesThatAreRefused(String type) {
        assertThat(refusal(options().typeMappings(Map.of("Base.text", type))))
                .contains("neither base64, path or uri nor the full name of a Java class that generated code can name");
    }

    @Test
    void goodAnnotationsCompile() {
        assertCompile(Stream.of("", "org.marks.Made", "org.marks.Made.Inner", GenerateOptions.JDK_GENERATED)
                .map(annotation -> options().generatedAnnotation(annotation).build())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Made",
                "org.marks.made",
                "org.Marks.made",
                "org.marks.Made$Inner",
                "org.marks.Made.",
                ".Made",
                "org.marks.Ma-de",
                "org.marks.Made.class",
                "@org.marks.Made",
                "org marks.Made",
                "None"
            })
    void annotationsThatAreRefused(String annotation) {
        assertThatThrownBy(() -> options().generatedAnnotation(annotation).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + annotation
                        + "' is not the full name of an annotation; write one such as org.example.Generated");
    }

    @Test
    void goodPackagesCompile() {
        List<GeneratedFile> files = new ArrayList<>();
        for (String name :
                List.of("a", "org.record.var.open", "org.gr\u00f6\u00dfe", "org.Example", "org.a$b", "x.y_z.w1")) {
            files.addAll(generate(GenerateOptions.builder(name).build()).files());
        }

        assertThat(InMemoryCompiler.compile(files).messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java",
                "java.lang",
                "java.util.x",
                "org.class",
                "org.",
                ".org",
                "org..x",
                "org.1",
                "a-b",
                "a/b",
                "_",
                "org._"
            })
    void packagesThatAreRefused(String name) {
        assertThatThrownBy(() -> GenerateOptions.builder(name).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' is not the name of a Java package; write one such as org.example.qapi");
        assertThatThrownBy(() -> options().packages(Map.of("a.json", name)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options().imports(Map.of("a.json", name)).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void foldersHaveNames() {
        assertThatThrownBy(
                        () -> GenerateOptions.builder("org." + "x".repeat(256)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(GenerateOptions.builder("org." + "x".repeat(255)).build().packageName())
                .hasSize(259);
    }
}
