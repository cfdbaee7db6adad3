package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the javadoc tool on what is generated, as those do who publish it: of our own schemas, and of all of QEMU's, in the
 * versions of {@code -Dqapi.corpus=DIR} between which the style of comments changed. It has nothing to say.
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
    private static final List<String> VERSIONS = List.of("qemu-4.0.0", "qemu-6.2.0", "qemu-8.2.0", "qemu-10.0.13");

    @TempDir
    private Path pages;

    @Test
    void ownSchemas() {
        check(Path.of("src", "test", "resources", "emit", "everything.json"), CheckOptions.DEFAULT);
    }

    @TestFactory
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    Stream<DynamicTest> schemasOfQemu() {
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        return VERSIONS.stream()
                .map(corpus::resolve)
                .flatMap(source -> WholeSchemaTest.ROOTS.stream()
                        .map(source::resolve)
                        .filter(Files::exists)
                        .map(root -> DynamicTest.dynamicTest(
                                root.toString(), () -> check(root, WholeSchemaTest.options(source, root)))));
    }

    private void check(Path root, CheckOptions checking) {
        GenerateOptions options = new GenerateOptions("org.example", UnknownMembersMode.KEEP);
        GenerateResult result = new QapiCompiler(SourceLoader.DISK).generate(List.of(root), checking, options);
        assertThat(result.files()).isNotEmpty();

        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> arguments =
                Stream.concat(OPTIONS.stream(), Stream.of(pages.toString())).toList();
        boolean done = tool.getTask(null, null, problems, null, arguments, InMemoryCompiler.sources(result.files()))
                .call();
        assertThat(InMemoryCompiler.messages(problems)).isEmpty();
        assertThat(done).isTrue();
        String first = result.files().get(1).path();
        assertThat(pages.resolve(first.replace(".java", ".html"))).exists();
    }
}
