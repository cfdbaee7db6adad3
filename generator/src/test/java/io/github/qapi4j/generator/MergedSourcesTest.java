package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The sources that stand for several versions. */
class MergedSourcesTest {
    private static final GenerateOptions JAVA =
            GenerateOptions.builder("generated").build();

    /** A version merged with itself gives what it gives alone, but for the class that holds the labels. */
    @Test
    void oneVersionTwiceIsThatVersion() {
        assertSame(Path.of("src/test/resources/emit/everything.json"));
    }

    @TestFactory
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    Stream<DynamicTest> oneVersionOfQemuTwiceIsThatVersion() {
        return Stream.of("qemu-4.0.0", "qemu-10.0.13")
                .flatMap(version -> Stream.of("qapi/qapi-schema.json", "qga/qapi-schema.json")
                        .map(root -> Path.of(System.getProperty("qapi.corpus"), version, root)))
                .filter(Files::exists)
                .map(root -> DynamicTest.dynamicTest(root.toString(), () -> assertSame(root)));
    }

    /** A member of an older type that two newer ones stand for is written down once, but a choice for one is none for the other. */
    @Test
    void choicesAreForOneTypeOfSeveralThatStandForAnOlderOne() {
        MemoryLoader loader = new MemoryLoader()
                .with(
                        "old.json",
                        "{ 'struct': 'Disk', 'data': { 'id': 'str', 'gone': 'str' } }"
                                + " { 'command': 'attach', 'data': { 'a': 'Disk', 'b': 'Disk' } }")
                .with(
                        "new.json",
                        "{ 'struct': 'Raw', 'data': { 'id': 'str' } } { 'struct': 'Net', 'data': { 'id': 'str' } }"
                                + " { 'command': 'attach', 'data': { 'a': 'Raw', 'b': 'Net' } }");
        GenerateOptions options = GenerateOptions.builder("generated")
                .typeMappings(Map.of("Raw.gone", "uri"))
                .build();
        MergeOptions versions = new MergeOptions(
                List.of(
                        new SchemaVersion("1", "current", Path.of("old.json")),
                        new SchemaVersion("2", "current", Path.of("new.json"))),
                Map.of());

        GenerateResult result = new QapiCompiler(loader).generate(versions, CheckOptions.DEFAULT, options);

        assertThat(result.diagnostics()).isEmpty();
        Map<String, String> files = files(result.files());
        assertThat(files.get("generated/Raw.java")).contains("@Nullable URI gone)");
        assertThat(files.get("generated/Net.java")).contains("@Nullable String gone)");
    }

    private static void assertSame(Path root) {
        QapiCompiler compiler = new QapiCompiler(SourceLoader.DISK);
        String dialect = compiler.check(root, CheckOptions.DEFAULT).dialect().word();
        List<SchemaVersion> twice =
                List.of(new SchemaVersion("a", dialect, root), new SchemaVersion("b", dialect, root));

        Map<String, String> alone = files(
                compiler.generate(List.of(root), CheckOptions.DEFAULT, JAVA).files());
        Map<String, String> merged =
                files(compiler.generate(new MergeOptions(twice, Map.of()), CheckOptions.DEFAULT, JAVA)
                        .files());

        assertThat(merged).isNotEmpty().containsExactlyInAnyOrderEntriesOf(alone);
    }

    private static Map<String, String> files(List<OutputFile> files) {
        return files.stream()
                .filter(file -> !file.path().endsWith("QapiVersions.java"))
                .collect(Collectors.toMap(OutputFile::path, OutputFile::content));
    }
}
