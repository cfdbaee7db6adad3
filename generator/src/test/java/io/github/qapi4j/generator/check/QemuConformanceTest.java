package io.github.qapi4j.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares the checker with the tests of QEMU's own front end, in the dialect of its release: what is refused, where, and
 * that one fault gives one error.
 *
 * <p>Runs only with {@code -Dqemu.source=DIR}, a folder laid out like QEMU's sources, of QEMU 10.0 or later.
 */
class QemuConformanceTest {
    @TestFactory
    @EnabledIfSystemProperty(named = "qemu.source", matches = ".+", disabledReason = "needs -Dqemu.source=DIR")
    Stream<DynamicTest> agreesWithQemu() throws IOException {
        String source = System.getProperty("qemu.source");
        Path folder = Path.of(source, "tests", "qapi-schema");
        CheckOptions options = CheckOptions.DEFAULT
                .withDocs(DocMode.STRICT)
                .withDialect(Files.readString(Path.of(source, "VERSION")).trim());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> schemas = files.filter(
                            file -> Files.exists(err(file)) && file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(schemas).hasSizeGreaterThan(200);
            return schemas.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file, options)));
        }
    }

    private static Path err(Path json) {
        return json.resolveSibling(json.getFileName().toString().replaceFirst("\\.json$", ".err"));
    }

    private static void compare(Path json, CheckOptions options) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        SyntaxTree tree = SchemaLoader.load(json, SourceLoader.DISK, options, diagnostics);
        Schema schema = Checker.check(tree, options, diagnostics);
        List<String> lines = Files.readAllLines(err(json));
        List<Diagnostic> errors = diagnostics.list();
        assertThat(schema == null).isEqualTo(!errors.isEmpty());
        if (lines.isEmpty()) {
            assertThat(errors).as(TextPrinter.print(errors)).isEmpty();
            return;
        }
        assertThat(errors).as(TextPrinter.print(errors)).hasSize(1);
        ExpectedError expected = ExpectedError.parse(lines);
        assertThat(expected.sameDetailOf(errors.get(0)))
                .as(TextPrinter.print(errors))
                .isEqualTo(expected);
    }
}
