package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QapiCompilerTest {
    private static final GenerateOptions OPTIONS = new GenerateOptions("org.example", UnknownMembersMode.IGNORE);

    private final MemoryLoader files = new MemoryLoader();

    private GenerateResult generate(String... roots) {
        List<Path> paths = Stream.of(roots).map(Path::of).toList();
        return new QapiCompiler(files).generate(paths, CheckOptions.DEFAULT, OPTIONS);
    }

    private static List<String> lines(GenerateResult result) {
        return result.diagnostics().stream().map(TextPrinter::line).toList();
    }

    @Test
    void generatesSortedFilesOfAllRoots() {
        files.with("b.json", "{ 'struct': 'Beta', 'data': {} } { 'enum': 'Alpha', 'data': [ 'x' ] }");
        files.with("a.json", "{ 'struct': 'Gamma', 'data': { 'g': 'int' } }");

        GenerateResult result = generate("b.json", "a.json");

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.files())
                .extracting(OutputFile::path)
                .containsExactly(
                        "org/example/Alpha.java",
                        "org/example/Beta.java",
                        "org/example/Gamma.java",
                        "org/example/package-info.java");
        assertThat(generate("b.json", "a.json")).isEqualTo(result);
    }

    @Test
    void refusesRootsThatWouldOverwriteEachOther() {
        files.with("a.json", "{ 'struct': 'Foo', 'data': {} } { 'struct': 'Bar', 'data': {} }");
        files.with("b.json", "{ 'struct': 'FOo', 'data': {} } { 'include': 'c.json' }");
        files.with("c.json", "{ 'struct': 'Bar', 'data': { 'more': 'int' } }");

        GenerateResult result = generate("a.json", "b.json");

        assertThat(result.files()).isEmpty();
        assertThat(lines(result))
                .containsExactly("b.json: error: 'org/example/FOo.java' and 1 more of its files"
                        + " would overwrite what 'a.json' gives");
    }

    @Test
    void sharesWhatIsTheSameInTwoRoots() {
        files.with("a.json", "{ 'include': 'c.json' } { 'struct': 'Foo', 'data': {} }");
        files.with("b.json", "{ 'struct': 'Bar', 'data': {} } { 'include': 'c.json' }");
        files.with("c.json", "{ 'struct': 'Common', 'data': {} }");

        GenerateResult result = generate("a.json", "b.json");

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.files())
                .extracting(OutputFile::path)
                .contains("org/example/Common.java")
                .hasSize(4);
    }

    @Test
    void takesAPackageForASchemaThatOneOfTheRootsIncludes() {
        files.with("a.json", "{ 'include': 'deep/c.json' } { 'struct': 'Foo', 'data': {} }");
        files.with("deep/b.json", "{ 'struct': 'Bar', 'data': {} }");
        files.with("deep/c.json", "{ 'struct': 'Common', 'data': {} }");
        Map<Path, GenerateOptions> roots = new LinkedHashMap<>();
        roots.put(Path.of("deep/b.json"), packages("c.json", "nowhere.json"));
        roots.put(Path.of("a.json"), packages("deep/c.json"));

        GenerateResult result = new QapiCompiler(files).generate(roots, CheckOptions.DEFAULT);

        assertThat(lines(result))
                .containsExactly(
                        "deep/b.json: error: there is a package for 'nowhere.json', which is no schema that was read");
    }

    @Test
    void saysInWhichPackageTheTypesOfEachSchemaAre() {
        files.with("a.json", "{ 'include': 'deep/b.json' } { 'include': 'c.json' }");
        files.with("deep/b.json", "{ 'include': '../d.json' }");
        files.with("c.json", "{ 'include': 'd.json' }");
        files.with("d.json", "{ 'struct': 'Bar', 'data': {} }");
        GenerateOptions options = GenerateOptions.builder("org.example")
                .packages(Map.of("c.json", "org.c"))
                .imports(Map.of("deep/b.json", "org.b"))
                .build();

        GenerateResult result =
                new QapiCompiler(files).generate(Map.of(Path.of("a.json"), options), CheckOptions.DEFAULT);

        assertThat(lines(result)).isEmpty();
        assertThat(result.packages())
                .isEqualTo(Map.of(
                        Path.of("a.json"),
                        Map.of("a.json", "org.example", "deep/b.json", "org.b", "c.json", "org.c", "d.json", "org.b")));
    }

    private static GenerateOptions packages(String... modules) {
        return GenerateOptions.builder("org.example")
                .packages(Stream.of(modules).collect(Collectors.toMap(module -> module, module -> "org.other")))
                .build();
    }

    @Test
    void generatesNothingFromNoSchema() {
        assertThat(new QapiCompiler(files).generate(Map.of(), CheckOptions.DEFAULT))
                .isEqualTo(new GenerateResult(List.of(), Map.of(), List.of(), List.of()));
    }

    @Test
    void judgesEveryRootByItselfAndGeneratesNothingIfOneIsRefused() {
        files.with("good.json", "{ 'struct': 'Foo', 'data': {} }");
        files.with("bad.json", "{ 'struct': 'Bar', 'data': { 'foo': 'Foo' } }");

        GenerateResult result = generate("good.json", "bad.json", "missing.json");

        assertThat(result.files()).isEmpty();
        assertThat(result.diagnostics())
                .extracting((Diagnostic diagnostic) -> diagnostic.span().file().name())
                .containsExactly("bad.json", "missing.json");
    }
}
