package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckOptions;
import io.github.qapi4j.generator.GenerateOptions;
import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.UnknownMembers;
import io.github.qapi4j.generator.syntax.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the Java that comes of {@code emit/everything.json} with what is checked in under {@code src/test/golden/java},
 * which every build compiles and which the wire tests use.
 */
class JavaGoldenTest {
    private static final Path SCHEMA = Path.of("src", "test", "resources", "emit", "everything.json");
    private static final Path FOLDER = Path.of("src", "test", "golden", "java");

    @ParameterizedTest
    @CsvSource({"golden.ignore, IGNORE", "golden.keep, KEEP"})
    void emitsWhatIsCheckedIn(String packageName, UnknownMembers unknownMembers) throws IOException {
        GenerateOptions options = new GenerateOptions(packageName, unknownMembers);
        GenerateResult result =
                new QapiCompiler(SourceLoader.DISK).generate(List.of(SCHEMA), CheckOptions.DEFAULT, options);

        assertThat(result.diagnostics()).isEmpty();
        GoldenFiles.verifyFolder(FOLDER, packageName.replace('.', '/'), result.files());
    }
}
