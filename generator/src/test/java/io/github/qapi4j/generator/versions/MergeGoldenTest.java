package io.github.qapi4j.generator.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.MergeResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Versions of small schemas, and what they are merged into. Each folder is a case: {@code 8.2.json} is the version with the
 * label 8.2; {@code prefer} holds preferences, one a line; {@code merged.out} is the merged model as it is dumped, {@code
 * merged.err} what is reported, each where there is anything.
 */
class MergeGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/versions");

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.sorted().toList();
            assertThat(cases).hasSizeGreaterThan(15);
            return cases.stream()
                    .map(folder -> Arguments.of(folder.getFileName().toString(), folder));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void merges(String name, Path folder) throws IOException {
        QapiCompiler compiler = new QapiCompiler(loader(folder));
        MergeOptions options = new MergeOptions(versions(folder), preferences(folder));

        MergeResult result = compiler.merge(options, CheckOptions.DEFAULT);

        String reported = TextPrinter.print(result.diagnostics());
        verify(folder.resolve("merged.err"), reported);
        Schema schema = result.schema();
        verify(
                folder.resolve("merged.out"),
                schema == null ? "" : Dumper.dump(schema, result.facts(), result.dialect()));
        assertThat(schema == null).isEqualTo(reported.contains("error:"));
        if (schema != null && options.preferences().isEmpty()) {
            List<CheckedVersion> versions = options.versions().stream()
                    .map(version -> checked(compiler, version))
                    .toList();
            assertThat(Inclusion.faults(versions, new MergedSchema(schema, result.facts()), result.diagnostics()))
                    .isEmpty();
        }
    }

    /** The comparison would notice what the merging leaves out: the newest version alone does not take the older ones. */
    @ParameterizedTest
    @ValueSource(strings = {"members", "member-types", "integers", "enums", "branches", "struct-to-union", "commands"})
    void theNewestVersionIsNotEnough(String name) throws IOException {
        Path folder = CASES.resolve(name);
        QapiCompiler compiler = new QapiCompiler(loader(folder));
        List<CheckedVersion> versions = versions(folder).stream()
                .map(version -> checked(compiler, version))
                .toList();
        Schema newest = versions.get(versions.size() - 1).schema();

        assertThat(Inclusion.faults(versions, new MergedSchema(newest, VersionFacts.NONE), List.of()))
                .hasSizeGreaterThan(2);
    }

    private static SourceLoader loader(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return path -> SourceLoader.DISK.read(
                folder.toAbsolutePath().resolve(here.relativize(path)).normalize());
    }

    private static CheckedVersion checked(QapiCompiler compiler, SchemaVersion version) {
        Schema schema = compiler.check(version.root(), version.reading(CheckOptions.DEFAULT))
                .schema();
        return new CheckedVersion(
                version.label(), "", ConditionFilter.apply(Objects.requireNonNull(schema), Profile.OPEN));
    }

    /** Nothing is said in no file. */
    private static void verify(Path golden, String text) throws IOException {
        if (!text.isEmpty()) {
            GoldenFiles.verify(golden, text);
        } else if (Boolean.getBoolean("golden.update")) {
            Files.deleteIfExists(golden);
        } else {
            assertThat(golden).doesNotExist();
        }
    }

    private static List<SchemaVersion> versions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> new SchemaVersion(file.replace(".json", ""), null, Path.of(file)))
                    .sorted(Comparator.comparing(version -> Double.valueOf(version.label())))
                    .toList();
        }
    }

    private static Map<String, String> preferences(Path folder) throws IOException {
        Map<String, String> preferences = new TreeMap<>();
        Path file = folder.resolve("prefer");
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(line -> preferences.put(line.split("=")[0], line.split("=")[1]));
        }
        return preferences;
    }
}
