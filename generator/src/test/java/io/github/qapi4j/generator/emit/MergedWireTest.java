package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.MergeResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that stand for several versions read what is valid in any of these, and write it back unchanged. */
class MergedWireTest {
    private static final Path CASES = Path.of("src/test/resources/versions");
    private static final List<String> LABELS = List.of("4.0.0", "5.2.0", "6.2.0", "7.2.0", "8.2.0", "10.0.13");
    private static final List<String> ROOTS = List.of(
            "qapi/qapi-schema.json",
            "qga/qapi-schema.json",
            "storage-daemon/qapi/qapi-schema.json",
            "docs/interop/vhost-user.json",
            "docs/interop/firmware.json");
    private static final CheckOptions CHECKING = CheckOptions.DEFAULT.withNames(NameMode.LENIENT);
    private static final int SAMPLES = Integer.getInteger("qapi.samples", 3);
    private static final QapiCompiler COMPILER = new QapiCompiler(SourceLoader.DISK);

    /** The small schemas that show each row of the table of merging; those that contradict each other give no types. */
    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.filter(folder -> Files.exists(folder.resolve("merged.out")))
                    .filter(folder -> !Files.exists(folder.resolve("prefer")))
                    .sorted()
                    .toList();
            assertThat(cases).hasSizeGreaterThan(10);
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ownVersionsKeepEverything(Path folder) throws IOException {
        check(versions(folder), UnknownMembersMode.KEEP, 60);
    }

    /** Here nothing hides that a member is not known, but texts that are no values are lost. */
    @ParameterizedTest
    @MethodSource("cases")
    void ownVersionsKnowEverything(Path folder) throws IOException {
        if (COMPILER.merge(versions(folder), CheckOptions.DEFAULT)
                .facts()
                .texts()
                .isEmpty()) {
            check(versions(folder), UnknownMembersMode.IGNORE, 60);
        }
    }

    /** All versions, and two of them; with {@code -Dqapi.pairs} each two, with {@code -Dqapi.samples} more values. */
    @TestFactory
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    Stream<DynamicTest> versionsOfQemu() {
        return ROOTS.stream().flatMap(root -> {
            List<SchemaVersion> all = versions(root);
            return sets(all).stream()
                    .map(set -> DynamicTest.dynamicTest(
                            root + " " + set.stream().map(SchemaVersion::label).toList(),
                            () -> check(new MergeOptions(set, Map.of()), UnknownMembersMode.KEEP, SAMPLES)));
        });
    }

    private static List<List<SchemaVersion>> sets(List<SchemaVersion> all) {
        List<List<SchemaVersion>> sets = new ArrayList<>(List.of(all));
        for (int newer = 1; newer < all.size(); newer++) {
            for (SchemaVersion older : all.subList(0, newer)) {
                SchemaVersion newest = all.get(newer);
                if (System.getProperty("qapi.pairs") != null
                        || older.label().equals("7.2.0") && newest.label().equals("10.0.13")) {
                    sets.add(List.of(older, newest));
                }
            }
        }
        return sets;
    }

    private static List<SchemaVersion> versions(String root) {
        List<SchemaVersion> versions = new ArrayList<>();
        for (String label : LABELS) {
            Path source = Path.of(System.getProperty("qapi.corpus"), "qemu-" + label);
            Path file = source.resolve(root);
            if (Files.exists(file)) {
                versions.add(new SchemaVersion(label, null, file, List.of(source.resolve("qapi"))));
            }
        }
        return versions;
    }

    private static void check(MergeOptions versions, UnknownMembersMode unknownMembers, int samples) {
        GenerateOptions options = GenerateOptions.builder("generated")
                .unknownMembers(unknownMembers)
                .optionalMembers(Set.of(GenerateOptions.NONE))
                .build();
        GeneratedTypes types = GeneratedTypes.of(COMPILER, versions, CHECKING, options);
        MergeResult merged = COMPILER.merge(versions, CHECKING);
        List<Schema> schemas =
                versions.versions().stream().map(MergedWireTest::schema).toList();
        MergedWire wire = new MergedWire(types, schemas, merged.diagnostics());

        wire.run(samples);

        assertThat(wire.faults()).isEmpty();
        assertThat(wire.values()).isGreaterThan(samples);
    }

    private static Schema schema(SchemaVersion version) {
        Schema schema =
                COMPILER.check(version.root(), version.reading(CHECKING)).schema();
        return ConditionFilter.apply(Objects.requireNonNull(schema), Profile.OPEN);
    }

    private static MergeOptions versions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new MergeOptions(
                    files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> new SchemaVersion(label(file), null, file))
                            .sorted(Comparator.comparing(version -> Double.valueOf(version.label())))
                            .toList(),
                    Map.of());
        }
    }

    private static String label(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }
}
