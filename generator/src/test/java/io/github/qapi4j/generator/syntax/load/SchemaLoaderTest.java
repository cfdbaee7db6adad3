package io.github.qapi4j.generator.syntax.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.syntax.SchemaParser;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.TreePrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaLoaderTest {
    private final MemoryLoader files = new MemoryLoader();

    private List<String> errors(String root) {
        Diagnostics diagnostics = new Diagnostics();
        SchemaLoader.load(Path.of(root), files, diagnostics);
        return lines(diagnostics);
    }

    private static List<String> lines(Diagnostics diagnostics) {
        return diagnostics.list().stream().map(SchemaLoaderTest::line).toList();
    }

    private static String line(Diagnostic diagnostic) {
        return TextPrinter.line(diagnostic) + " [" + diagnostic.code().id() + "]";
    }

    @Test
    void readsNestingUpToTheLimitAndRefusesMore() {
        files.with("good.json", "{ 'a': " + "[".repeat(499) + "]".repeat(499) + " }\n{ 'b': [] }");
        files.with("objects.json", "{ 'a': ".repeat(499) + "{" + "}".repeat(500));
        files.with("bad.json", "{ 'a': " + "[".repeat(500) + "]".repeat(500) + " }\n{ 'b': [ }");
        files.with("hostile.json", "{ 'a':\n".repeat(100_000));

        assertThat(errors("good.json")).isEmpty();
        assertThat(errors("objects.json")).isEmpty();
        assertThat(errors("bad.json"))
                .containsExactly("bad.json:1:507: error: values nest deeper than 500 levels [too-large]");
        assertThat(errors("hostile.json"))
                .containsExactly("hostile.json:501:1: error: values nest deeper than 500 levels [too-large]");
    }

    @Test
    void givesUpOnAFileThatIsNoSchema() {
        files.with("binary.json", "{ %\n".repeat(5000));

        assertThat(errors("binary.json")).hasSize(SchemaParser.MAX_ERRORS);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        files.with("root.json", "{ 'include': 'big.json' }");
        files.with("big.json", new byte[SourceLoader.MAX_BYTES + 1]);

        assertThat(errors("root.json")).containsExactly("big.json: error: the file is larger than 16 MiB [too-large]");
    }

    @Test
    void refusesAFileWithTooManyStatements() {
        files.with("many.json", "{ 'a': [] }\n".repeat(SchemaParser.MAX_STATEMENTS + 10));

        assertThat(errors("many.json"))
                .containsExactly("many.json:100001:1: error: the file has more than 100000 definitions, directives and"
                        + " comments [too-large]");
    }

    @Test
    void boundsChainsOfIncludes() {
        for (int i = 0; i < 10_000; i++) {
            files.with(i + ".json", "{ 'include': '" + (i + 1) + ".json' }");
        }

        assertThat(errors("0.json"))
                .containsExactly("200.json:1:1: error: includes nest deeper than 200 levels [too-large]");
    }

    @Test
    void readsAFileOnceAndNamesModulesFromTheRootFolder() {
        files.with("dir/root.json", "{ 'include': '../other/a.json' } { 'include': './sub/../b.json' }");
        files.with("other/a.json", "{ 'include': '../dir/b.json' } { 'a': [] }");
        files.with("dir/b.json", "{ 'b': [] }");
        Diagnostics diagnostics = new Diagnostics();

        SyntaxTree tree = SchemaLoader.load(Path.of("dir/root.json"), files, diagnostics);

        assertThat(diagnostics.list()).isEmpty();
        assertThat(TreePrinter.print(tree)).isEqualTo("""
                root root.json
                group root.json
                    1:1 include ../other/a.json
                group ../other/a.json
                    1:1 include b.json
                group b.json
                    1:1 {'b'@1:3: []}
                group ../other/a.json
                    1:32 {'a'@1:34: []}
                group root.json
                    1:34 include b.json
                """);
    }

    @Test
    void namesIncludedFilesAsTheSchemasDo() {
        files.with("dir/root.json", "{ 'include': '../other/a.json' }");
        files.with("other/a.json", "{ 'include': './b.json' }");
        files.with("other/b.json", "}");

        Diagnostics diagnostics = new Diagnostics();
        SchemaLoader.load(Path.of("dir/root.json"), files, diagnostics);

        assertThat(TextPrinter.print(diagnostics.list())).startsWith("""
                In file included from dir/root.json:1:
                In file included from dir/../other/a.json:1:
                dir/../other/./b.json:1:1: error: expected a definition or directive in braces, found '}'\
                 [unexpected-token]
                """);
    }

    @Test
    void saysWhyARootCannotBeRead(@TempDir Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));

        for (Path root : List.of(folder, folder.resolve("none"), loop, Path.of("/dev/null"), Path.of("/"))) {
            SchemaLoader.load(root, SourceLoader.DISK, diagnostics);
        }

        String reason = ": error: the schema cannot be read: ";
        assertThat(lines(diagnostics))
                .containsExactly(
                        folder + reason + "it is a folder [unreadable-schema]",
                        folder.resolve("none") + reason + "there is no such file [unreadable-schema]",
                        loop + reason + "there is no such file [unreadable-schema]",
                        "/dev/null" + reason + "it is not a regular file [unreadable-schema]",
                        "/" + reason + "it is a folder [unreadable-schema]");
    }
}
