package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the javadoc tool on what is generated, as those do who publish it: of our own schemas, and of all of QEMU's, in the
 * versions of {@code -Dqapi.corpus=DIR} between which the style of comments changed. It has nothing to say.
 *
 * <p>The root schemas of one version include the same files. Their types go into one package, each of them once, which makes
 * 3800 pages of what were 5400.
 */
class JavadocToolTest {
    private static final List<String> OPTIONS = List.of(
            "-Xdoclint:all",
            "-quiet",
            "-Xmaxwarns",
            "100000",
            "--release",
            "17",
            "-noindex",
            "-notree",
            "-nohelp",
            "-nonavbar",
            "-d");

    @TempDir
    private Path pages;

    @Test
    void ownSchemas() {
        Path root = Path.of("src", "test", "resources", "emit", "everything.json");
        document(generate(root, CheckOptions.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qemu-4.0.0", "qemu-6.2.0", "qemu-8.2.0", "qemu-10.0.13"})
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    void schemasOfQemu(String version) {
        Path source = Path.of(System.getProperty("qapi.corpus"), version);
        Map<String, OutputFile> files = new LinkedHashMap<>();
        for (String root : WholeSchemaTest.ROOTS) {
            Path schema = source.resolve(root);
            if (Files.exists(schema)) {
                generate(schema, WholeSchemaTest.options(source, schema))
                        .forEach(file -> files.putIfAbsent(file.path(), file));
            }
        }
        document(List.copyOf(files.values()));
    }

    private static List<OutputFile> generate(Path root, CheckOptions checking) {
        GenerateOptions options = new GenerateOptions("org.example", UnknownMembersMode.KEEP);
        List<OutputFile> files = new QapiCompiler(SourceLoader.DISK)
                .generate(List.of(root), checking, options)
                .files();
        assertThat(files).isNotEmpty();
        return files;
    }

    private void document(List<OutputFile> files) {
        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> arguments =
                Stream.concat(OPTIONS.stream(), Stream.of(pages.toString())).toList();
        boolean done = tool.getTask(null, null, problems, null, arguments, InMemoryCompiler.sources(files))
                .call();
        assertThat(InMemoryCompiler.messages(problems)).isEmpty();
        assertThat(done).isTrue();
        String first = files.get(1).path();
        assertThat(pages.resolve(first.replace(".java", ".html"))).exists();
    }
}
