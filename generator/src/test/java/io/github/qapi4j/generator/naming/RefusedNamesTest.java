package io.github.qapi4j.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the user chose and that would give code which javac refuses, or files that are one, are refused themselves. */
class RefusedNamesTest {
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

    private static GenerateOptions.Builder options() {
        return GenerateOptions.builder("org.example").unknownMembers(UnknownMembersMode.KEEP);
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
            Foo       | var         | the name of a class must start with a capital
            Foo       | record      | the name of a class must start with a capital
            Foo       | sealed      | the name of a class must start with a capital
            Foo       | yield       | that is a word of the language Java
            Foo       | permits     | the name of a class must start with a capital
            Foo       | in          | the name of a class must start with a capital
            Foo       | _foo        | the name of a class must start with a capital
            Foo       | über        | the name of a class must start with a capital
            Foo       | Builder     | generated code needs that name
            Foo       | BUILDER     | generated code needs that name
            Foo       | Setters     | generated code needs that name
            Foo       | Unrecognized | generated code needs that name
            Foo       | qapievents  | the name of a class must start with a capital
            Foo       | QapiEvents  | generated code needs that name
            Foo       | MEMBERS     | fields of generated types are called so
            Foo       | VALUES      | fields of generated types are called so
            Foo       | TYPE        | fields of generated types are called so
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

    /** Format characters are parts of names in Java, and no one sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"F\u202eoo", "F\u200boo", "Foo\ufeff", "F\u0000oo", "F\u0007oo", "F\u00adoo"})
    void invisibleCharactersAreRefused(String name) {
        assertThat(refusal(options().nameMappings(Map.of("Foo", name)))).contains("that is not a Java name");
        assertThat(refusal(options().typeMappings(Map.of("Base.text", "org.marks." + name))))
                .contains("neither base64, path, secret or uri nor the full name of a Java class");
        assertThatThrownBy(
                        () -> options().generatedAnnotation("org.marks." + name).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GenerateOptions.builder("org." + name).build())
                .isInstanceOf(IllegalArgumentException.class);
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
                .contains(
                        "neither base64, path, secret or uri nor the full name of a Java class that generated code can name");
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

    @Test
    void namesThatAreTaken() {
        for (Map<String, String> names : List.of(
                Map.of("Foo", "OTHER", "Other", "Other"),
                Map.of("Choice:one", "Aa", "Choice:two", "AA"),
                Map.of("Foo.a", "x", "Foo.c", "x"),
                Map.of("Kind.one", "X", "Kind.two", "X"))) {
            assertThat(refusal(options().nameMappings(names))).contains("that name is taken");
        }
    }

    @Test
    void namesThatAreTooLong() {
        for (String key : List.of("Choice", "Choice:one", "run")) {
            assertThat(refusal(options().nameMappings(Map.of(key, "\u00dc".repeat(60) + "x"))))
                    .endsWith("it has 121 bytes in UTF-8, and at most 120 are possible");
        }
        assertThat(refusal(options().nameMappings(Map.of("Foo.a", "x".repeat(121)))))
                .endsWith("it has 121 bytes in UTF-8, and at most 120 are possible");
    }
}
