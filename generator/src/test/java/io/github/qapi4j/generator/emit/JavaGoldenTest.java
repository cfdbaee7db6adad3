package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Compares the Java that comes of schemas in {@code emit} with what is checked in under {@code src/test/golden/java}, which
 * every build compiles and which the wire tests use.
 */
class JavaGoldenTest {
    private static final Path SCHEMAS = Path.of("src", "test", "resources", "emit");
    private static final Path FOLDER = Path.of("src", "test", "golden", "java");

    /** What shows all that keeping unknown members changes, and what these types need. */
    private static final Set<String> KEPT =
            Set.of(("AddDeviceCommand Amount AnyKind Child Circle Colour Corner Grand Holder Layer LayerBase"
                            + " LayerGroup LayerKind LayerTag Mark MarkKind Nothing NumberMark Parent PathMark PingEvent Ratio"
                            + " Scalars Shape ShapeKind ShapeOrColour Sheet SheetKind Square TextMark TextOrNull package-info")
                    .split(" "));

    @Test
    void everyFeatureOfTheLanguage() throws IOException {
        verify("everything.json", new GenerateOptions("golden.ignore", UnknownMembersMode.IGNORE), file -> true);
    }

    @Test
    void unknownMembersThatAreKept() throws IOException {
        verify(
                "everything.json",
                new GenerateOptions("golden.keep", UnknownMembersMode.KEEP),
                file -> KEPT.contains(simpleName(file)));
    }

    private static String simpleName(OutputFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1).replace(".java", "");
    }

    @Test
    void typesOfStrings() throws IOException {
        GenerateOptions options = GenerateOptions.builder("golden.texts")
                .typeMappings(Map.ofEntries(
                        Map.entry("Texts.data", "base64"),
                        Map.entry("Texts.path", "path"),
                        Map.entry("Texts.uris", "uri"),
                        Map.entry("Texts.times", "java.time.Instant"),
                        Map.entry("TextAlternate:path", "path"),
                        Map.entry("TextAlternate:parts", "base64"),
                        Map.entry("TextUnion.path", "path"),
                        Map.entry("TextData.data", "base64"),
                        Map.entry("write-text.path", "path"),
                        Map.entry("write-text.password", "secret"),
                        Map.entry("write-text.passwords", "secret"),
                        Map.entry("TEXT_WRITTEN.path", "path")))
                .build();
        verify("texts.json", options, file -> true);
    }

    @Test
    void placesThatProgramsAskFor() throws IOException {
        GenerateOptions options = GenerateOptions.builder("golden.features")
                .features(SCHEMAS.resolve("features.txt"))
                .build();
        verify("features.json", options, file -> simpleName(file).equals("QapiFeatures"));
    }

    private static void verify(String schema, GenerateOptions options, Predicate<OutputFile> shown) throws IOException {
        GenerateResult result = new QapiCompiler(SourceLoader.DISK)
                .generate(List.of(SCHEMAS.resolve(schema)), CheckOptions.DEFAULT, options);

        assertThat(result.diagnostics()).isEmpty();
        GoldenFiles.verifyFolder(
                FOLDER,
                options.packageName().replace('.', '/'),
                result.files().stream().filter(shown).toList());
    }
}
