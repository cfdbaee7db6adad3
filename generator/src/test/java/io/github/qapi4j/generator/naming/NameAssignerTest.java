package io.github.qapi4j.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NameAssignerTest {
    private static final MemoryLoader INCLUDES = new MemoryLoader()
            .with("a.json", "{ 'include': 'b.json' } { 'struct': 'Aa', 'data': { 'b': 'Bb' } }")
            .with("b.json", "{ 'include': 'c.json' } { 'include': 'd.json' } { 'struct': 'Bb', 'data': {} }")
            .with("c.json", "{ 'struct': 'Cc', 'data': {} }")
            .with("d.json", "{ 'include': 'e.json' } { 'struct': 'Dd', 'data': {} }")
            .with("e.json", "{ 'struct': 'Ee', 'data': {} }");

    private static Schema schema(MemoryLoader loader) {
        CheckResult checked = new QapiCompiler(loader).check(Path.of("a.json"), CheckOptions.DEFAULT);
        assertThat(checked.diagnostics()).isEmpty();
        return Objects.requireNonNull(checked.schema());
    }

    private static JavaNames assign(Schema schema, GenerateOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        JavaNames names = NameAssigner.assign(
                schema, VersionFacts.NONE, options, NameOverrides.of(List.of(options)), diagnostics);
        assertThat(diagnostics.list()).isEmpty();
        return names;
    }

    private static JavaNames assign(String schema, Map<String, String> mappings) {
        return assign(
                schema(new MemoryLoader().with("a.json", schema)),
                GenerateOptions.builder("org.example").nameMappings(mappings).build());
    }

    @Test
    void chosenNamesAreGivenFirst() {
        JavaNames names =
                assign("""
                { 'enum': 'Kind', 'data': [ 'foo-bar', 'x' ] }
                { 'struct': 'FooBar', 'data': { 'foo-bar': 'int', 'x': 'int' } }
                { 'struct': 'Xx', 'data': {} }
                { 'union': 'Uu', 'base': { 'k': 'Kind' }, 'discriminator': 'k', 'data': { 'x': 'Xx' } }
                """, Map.of("Kind.x", "FOO_BAR", "FooBar.x", "fooBar", "Xx", "FooBar", "Uu:x", "FooBar"));

        assertThat(names.constants().get("Kind")).isEqualTo(Map.of("x", "FOO_BAR", "foo-bar", "FOO_BAR_"));
        assertThat(names.members().get("FooBar")).isEqualTo(Map.of("x", "fooBar", "foo-bar", "fooBar_"));
        assertThat(names.type("Xx").simpleName()).isEqualTo("FooBar");
        assertThat(names.type("FooBar").simpleName()).isEqualTo("FooBar_");
        assertThat(names.branch("Uu", "x").simpleName()).isEqualTo("FooBar");
        assertThat(names.branch("Uu", "foo-bar").simpleName()).isEqualTo("FooBar_");
    }

    @Test
    void typesAreNamedBeforeCommandsAndThese() {
        JavaNames names = assign("""
                { 'event': 'STOP_COMMAND' }
                { 'command': 'stop-command-event' }
                { 'command': 'stop' }
                { 'struct': 'StopCommand', 'data': {} }
                { 'struct': 'StopCommandEventCommand', 'data': {} }
                """, Map.of());

        assertThat(names.type("StopCommand").simpleName()).isEqualTo("StopCommand");
        assertThat(names.type("stop").simpleName()).isEqualTo("StopCommand_");
        assertThat(names.type("stop-command-event").simpleName()).isEqualTo("StopCommandEventCommand_");
        assertThat(names.type("STOP_COMMAND").simpleName()).isEqualTo("StopCommandEvent");
    }

    @Test
    void chosenNamesOfTypesKeepTheOrderOfTheSchema() {
        Diagnostics diagnostics = new Diagnostics();
        GenerateOptions options = GenerateOptions.builder("org.example")
                .nameMappings(Map.of("zz-command", "Xx", "Aa", "Xx"))
                .build();

        NameAssigner.assign(
                schema(new MemoryLoader().with("a.json", "{ 'command': 'zz-command' } { 'struct': 'Aa', 'data': {} }")),
                VersionFacts.NONE,
                options,
                NameOverrides.of(List.of(options)),
                diagnostics);

        assertThat(diagnostics.list())
                .extracting(Diagnostic::message)
                .containsExactly("the name mapping from 'Aa' to 'Xx' cannot be followed: that name is taken");
    }

    @Test
    void imports() {
        JavaNames names = assign(
                schema(INCLUDES),
                GenerateOptions.builder("org.a")
                        .imports(Map.of("b.json", "org.b"))
                        .packages(Map.of("d.json", "org.d"))
                        .build());

        assertThat(names.imported()).containsExactlyInAnyOrder("Bb", "Cc");
        assertThat(names.type("Aa").canonicalName()).isEqualTo("org.a.Aa");
        assertThat(names.type("Cc").canonicalName()).isEqualTo("org.b.Cc");
        assertThat(names.type("Dd").canonicalName()).isEqualTo("org.d.Dd");
        assertThat(names.type("Ee").canonicalName()).isEqualTo("org.a.Ee");
        assertThat(names.packages()).containsExactly("org.a", "org.d");
    }

    @Test
    void whatIsImportedBringsAllThatItIncludes() {
        JavaNames names = assign(
                schema(INCLUDES),
                GenerateOptions.builder("org.a")
                        .imports(Map.of("b.json", "org.b"))
                        .build());

        assertThat(names.imported()).containsExactlyInAnyOrder("Bb", "Cc", "Dd", "Ee");
        assertThat(names.type("Ee").canonicalName()).isEqualTo("org.b.Ee");
        assertThat(names.types()).containsOnlyKeys("Aa", "Bb", "Cc", "Dd", "Ee");
    }

    @Test
    void importsOfImportsAreImportedFromTheSamePackage() {
        JavaNames names = assign(
                schema(INCLUDES),
                GenerateOptions.builder("org.a")
                        .imports(Map.of("b.json", "org.b", "e.json", "org.e"))
                        .build());

        assertThat(names.imported()).containsExactlyInAnyOrder("Bb", "Cc", "Dd", "Ee");
        assertThat(names.type("Dd").canonicalName()).isEqualTo("org.b.Dd");
        assertThat(names.type("Ee").canonicalName()).isEqualTo("org.e.Ee");
        assertThat(names.packages()).containsExactly("org.a");
    }

    @Test
    void choicesWithoutAUseAreReported() {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .nameMappings(Map.of("Aa", "Xx", "Aa.none", "x", "None", "Yy"))
                .typeMappings(Map.of("Aa.s", "path", "Aa.t", "path"))
                .packages(Map.of("a.jso", "org.x", "./builtin", "org.y"))
                .build();

        assertThat(new QapiCompiler(new MemoryLoader().with("a.json", "{ 'struct': 'Aa', 'data': { 's': 'str' } }"))
                        .generate(List.of(Path.of("a.json")), CheckOptions.DEFAULT, options)
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "there is a package for 'a.jso', which is no schema that was read, did you mean 'a.json'?",
                        "there is a name mapping for 'Aa.none', which no schema has",
                        "there is a name mapping for 'None', which no schema has",
                        "there is a type mapping for 'Aa.t', which no schema has");
    }

    @Test
    void theFirstHundredMisspeltFilesGetGuesses() {
        Map<String, String> packages = new TreeMap<>();
        for (int i = 100; i < 201; i++) {
            packages.put("a.jso" + i, "org.x");
        }
        GenerateOptions options =
                GenerateOptions.builder("org.example").packages(packages).build();
        List<Diagnostic> found = new QapiCompiler(new MemoryLoader().with("a.jso1", "{ 'struct': 'Aa', 'data': {} }"))
                .generate(List.of(Path.of("a.jso1")), CheckOptions.DEFAULT, options)
                .diagnostics();

        assertThat(found).hasSize(101);
        assertThat(found.subList(0, 100)).allMatch(error -> error.message().endsWith("did you mean 'a.jso1'?"));
        assertThat(found.get(100).message()).endsWith("which is no schema that was read");
    }
}
