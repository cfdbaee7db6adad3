package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the Java that comes of schemas in {@code emit} with what is checked in under {@code src/test/golden/java}, which
 * every build compiles and which the wire tests use.
 */
class JavaGoldenTest {
    private static final Path SCHEMAS = Path.of("src", "test", "resources", "emit");
    private static final Path FOLDER = Path.of("src", "test", "golden", "java");

    @ParameterizedTest
    @CsvSource({"golden.ignore, IGNORE", "golden.keep, KEEP"})
    void everyFeatureOfTheLanguage(String packageName, UnknownMembersMode unknownMembers) throws IOException {
        verify("everything.json", new GenerateOptions(packageName, unknownMembers));
    }

    @Test
    void typesOfStrings() throws IOException {
        GenerateOptions options = GenerateOptions.builder("golden.texts")
                .typeMappings(Map.of(
                        "Texts.data", "base64",
                        "Texts.path", "path",
                        "Texts.uris", "uri",
                        "Texts.times", "java.time.Instant",
                        "TextAlternate:path", "path",
                        "TextAlternate:parts", "base64",
                        "TextUnion.path", "path",
                        "TextData.data", "base64",
                        "write-text.path", "path",
                        "TEXT_WRITTEN.path", "path"))
                .build();
        verify("texts.json", options);
    }

    private static void verify(String schema, GenerateOptions options) throws IOException {
        GenerateResult result = new QapiCompiler(SourceLoader.DISK)
                .generate(List.of(SCHEMAS.resolve(schema)), CheckOptions.DEFAULT, options);

        assertThat(result.diagnostics()).isEmpty();
        GoldenFiles.verifyFolder(FOLDER, options.packageName().replace('.', '/'), result.files());
    }
}
