package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DialectGoldenTest {
    static Stream<Arguments> cases() throws IOException {
        return GoldenFiles.cases("dialect");
    }

    /**
     * A case lies in the folder of its dialect, or shows its age or not: what is said about it ({@code .err}), and where it
     * is good, its dump.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void readsInTheDialectThatIsAskedForOrShown(Path json) throws IOException {
        String folder = json.getParent().getFileName().toString();
        CheckOptions options = CheckOptions.DEFAULT.withDialect(folder.equals("dialect") ? Dialect.AUTO : folder);
        CheckResult result = new QapiCompiler(GoldenFiles.loader(json)).check(json.getFileName(), options);

        GoldenFiles.verify(GoldenFiles.beside(json, ".err"), TextPrinter.print(result.diagnostics()));
        Schema schema = result.schema();
        if (schema != null) {
            GoldenFiles.verify(GoldenFiles.beside(json, ".out"), Dumper.dump(schema, result.dialect()));
        }
    }
}
