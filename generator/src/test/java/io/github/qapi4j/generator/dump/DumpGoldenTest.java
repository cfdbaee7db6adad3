package io.github.qapi4j.generator.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.check.Checker;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DumpGoldenTest {
    static Stream<Arguments> cases() throws IOException {
        return GoldenFiles.cases("dump");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void dumps(Path json) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Schema schema = Checker.check(
                SchemaLoader.load(json.getFileName(), GoldenFiles.loader(json), diagnostics),
                CheckOptions.DEFAULT,
                diagnostics);

        assertThat(schema).as(TextPrinter.print(diagnostics.list())).isNotNull();
        GoldenFiles.verify(GoldenFiles.beside(json, ".out"), Dumper.dump(schema));
    }
}
