package io.github.qapi4j.generator.emit.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.doc.DocParser;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.Statement;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Compiles the comments of QEMU's own schemas, of every version in {@code -Dqapi.corpus=DIR}. */
class JavadocsConformanceTest {
    private static final List<String> ROOTS =
            List.of("qapi/qapi-schema.json", "qga/qapi-schema.json", "docs/interop/vhost-user.json");

    @TestFactory
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    Stream<DynamicTest> commentsAreClean() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("qapi.corpus")))) {
            List<Path> versions = folders.filter(
                            folder -> folder.getFileName().toString().startsWith("qemu-"))
                    .sorted()
                    .toList();
            assertThat(versions).isNotEmpty();
            return versions.stream()
                    .flatMap(version -> ROOTS.stream().map(version::resolve))
                    .map(root -> DynamicTest.dynamicTest(root.toString(), () -> check(root)));
        }
    }

    private static void check(Path root) {
        List<String> comments = new ArrayList<>();
        for (Statement.Group group :
                SchemaLoader.load(root, SourceLoader.DISK, new Diagnostics()).groups()) {
            for (Statement statement : group.statements()) {
                if (statement instanceof Statement.Documentation documentation) {
                    addComments(
                            DocParser.parse(documentation.block(), DocMode.LENIENT, Dialect.CURRENT, new Diagnostics())
                                    .text(),
                            comments);
                }
            }
        }
        assertThat(comments).hasSizeGreaterThan(20);
        CommentCompiler.assertClean(comments.toArray(String[]::new));
    }

    private static void addComments(Documentation documentation, List<String> comments) {
        comments.add(Javadocs.type(documentation, "The fallback.", "", List.of(), name -> "String"));
        documentation.sections().stream()
                .filter(section -> section.kind() == Kind.MEMBER)
                .map(section -> Javadocs.inline(section.text(), "The fallback.", LinkResolver.NONE))
                .forEach(comments::add);
    }
}
