package io.github.qapi4j.generator.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxGoldenTest {
    static Stream<Arguments> cases() throws IOException {
        return GoldenFiles.cases("syntax");
    }

    /** A case gives its errors ({@code .err}) or, where it has none, its syntax tree ({@code .out}). */
    @ParameterizedTest
    @MethodSource("cases")
    void readsOrRefuses(Path json) throws IOException {
        Diagnostics diagnostics = new Diagnostics();

        SyntaxTree tree = SchemaLoader.load(json.getFileName(), GoldenFiles.loader(json), diagnostics);

        boolean refused = diagnostics.hasErrors();
        assertThat(GoldenFiles.beside(json, refused ? ".out" : ".err")).doesNotExist();
        GoldenFiles.verify(
                GoldenFiles.beside(json, refused ? ".err" : ".out"),
                refused ? TextPrinter.print(diagnostics.list()) : TreePrinter.print(tree));
    }
}
