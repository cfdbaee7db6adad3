package io.github.qapi4j.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckGoldenTest {
    static Stream<Arguments> cases() throws IOException {
        return GoldenFiles.cases("check");
    }

    /** A case gives its errors ({@code .err}), one for each fault, or where it has none its dump ({@code .out}). */
    @ParameterizedTest
    @MethodSource("cases")
    void acceptsOrRefuses(Path json) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        SyntaxTree tree = SchemaLoader.load(json.getFileName(), GoldenFiles.loader(json), diagnostics);

        Schema schema = Checker.check(tree, CheckOptions.DEFAULT.withDocs(DocMode.STRICT), diagnostics);

        assertThat(GoldenFiles.beside(json, schema == null ? ".out" : ".err")).doesNotExist();
        GoldenFiles.verify(
                GoldenFiles.beside(json, schema == null ? ".err" : ".out"),
                schema == null ? TextPrinter.print(diagnostics.list()) : Dumper.dump(schema));
    }
}
