package io.github.qapi4j.generator.doc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Section;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.Statement;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocGoldenTest {
    static Stream<Arguments> cases() throws IOException {
        return GoldenFiles.cases("doc");
    }

    /**
     * A case lies in the folder of its mode, or in one below that for its dialect; it gives its sections ({@code .out}) or
     * what is wrong ({@code .err}).
     */
    @ParameterizedTest
    @MethodSource("cases")
    void readsOrComplains(Path json) throws IOException {
        Path place = Path.of("src", "test", "resources", "doc").relativize(json.getParent());
        DocMode mode = DocMode.valueOf(place.getName(0).toString().toUpperCase(Locale.ROOT));
        Dialect dialect = place.getNameCount() == 1
                ? Dialect.CURRENT
                : Dialect.parse(place.getName(1).toString());
        Diagnostics diagnostics = new Diagnostics();
        SyntaxTree tree = SchemaLoader.load(json.getFileName(), GoldenFiles.loader(json), diagnostics);
        StringBuilder read = new StringBuilder();
        for (Statement.Group group : tree.groups()) {
            for (Statement statement : group.statements()) {
                if (statement instanceof Statement.Documentation documentation) {
                    print(
                            DocParser.parse(documentation.block(), mode, dialect, diagnostics)
                                    .text(),
                            read);
                }
            }
        }
        boolean complained = !diagnostics.list().isEmpty();
        assertThat(complained && mode == DocMode.LENIENT).isFalse();
        assertThat(GoldenFiles.beside(json, complained ? ".out" : ".err")).doesNotExist();
        GoldenFiles.verify(
                GoldenFiles.beside(json, complained ? ".err" : ".out"),
                complained ? TextPrinter.print(diagnostics.list()) : read.toString());
    }

    private static void print(Documentation documentation, StringBuilder out) {
        String symbol = documentation.symbol();
        out.append(symbol == null ? "free-form" : "for " + symbol).append('\n');
        for (Section section : documentation.sections()) {
            String kind = section.kind().name().toLowerCase(Locale.ROOT);
            out.append("  ").append(kind).append(section.name().isEmpty() ? "" : " " + section.name());
            out.append(" (line ").append(section.span().line()).append(")\n");
            section.text()
                    .lines()
                    .forEach(
                            line -> out.append(("    |" + line).stripTrailing()).append('\n'));
        }
    }
}
