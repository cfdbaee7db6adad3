package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Verdicts on Java are true: of one client for each element of the old types, those break that are told to, when they are
 * compiled against the new types and when they are linked with them, and no others.
 */
class JavaVerdictTest {
    private static final Path OWN = Path.of("src", "test", "resources", "diff-java");
    private static final Path VERSIONS = Path.of("src", "test", "resources", "versions");

    @Test
    void ownSchemas() throws Exception {
        verify(List.of(version("old", OWN.resolve("old.json"))), List.of(version("new", OWN.resolve("new.json"))));
    }

    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void qemu() throws Exception {
        verify(List.of(qemu("8.2.0")), List.of(qemu("10.0.13")));
    }

    /** The small schemas that show each row of the table of merging: a version comes, older or newer than all, and goes. */
    @Test
    void setsOfOwnVersions() throws Exception {
        VerdictClients clients = new VerdictClients();
        for (Path folder : folders()) {
            List<SchemaVersion> all = versions(folder);
            int last = all.size() - 1;
            List<List<SchemaVersion>> less = List.of(all.subList(last, last + 1), all.subList(0, last));
            for (List<SchemaVersion> some : less) {
                for (List<List<SchemaVersion>> pair : List.of(List.of(some, all), List.of(all, some))) {
                    String name = "types.c" + clients.size();
                    clients.add(
                            name + " (" + folder.getFileName() + ")",
                            GeneratedSide.of(pair.get(0), name),
                            GeneratedSide.of(pair.get(1), name));
                }
            }
        }

        assertThat(clients.ids())
                .contains(
                        "union.untagged-removed", "union.untagged-added", "branch.now-optional", "member.now-optional");
        clients.verify();
    }

    /** What a release does that is for the next hosts: the oldest version goes, and a newer one comes. */
    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void setsOfVersionsOfQemu() throws Exception {
        verify(List.of(qemu("7.2.0"), qemu("8.2.0")), List.of(qemu("8.2.0"), qemu("10.0.13")));
    }

    /**
     * Code that was written for the newest version compiles with types that stand for several, also where a member became
     * optional and is boxed; what it does with null is another matter.
     */
    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void codeForTheNewestVersionCompilesWithTypesOfSeveral() throws Exception {
        GeneratedSide newest = GeneratedSide.of(List.of(qemu("10.0.13")), "types");
        Map<String, String> places = new LinkedHashMap<>();
        List<OutputFile> sources = new ArrayList<>();
        ClassLoader classes = compiled(newest).classes();
        VerdictClients.clients(newest, classes).forEach((place, client) -> {
            String name = "C" + places.size();
            places.put(name, place);
            sources.add(UseClients.source(name, client));
        });
        GeneratedSide both = GeneratedSide.of(List.of(qemu("7.2.0"), qemu("10.0.13")), "types");

        assertThat(places).hasSizeGreaterThan(4000);
        assertThat(VerdictClients.uncompiled(sources, compiled(both), places)).isEmpty();
    }

    private static void verify(List<SchemaVersion> before, List<SchemaVersion> after) throws Exception {
        VerdictClients clients = new VerdictClients();
        clients.add("types", GeneratedSide.of(before, "types"), GeneratedSide.of(after, "types"));
        clients.verify();
    }

    private static InMemoryCompiler.Result compiled(GeneratedSide side) {
        return InMemoryCompiler.compileBriefly(side.types());
    }

    private static SchemaVersion qemu(String version) {
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        return version(version, corpus.resolve("qemu-" + version + "/qapi/qapi-schema.json"));
    }

    private static SchemaVersion version(String label, Path root) {
        return new SchemaVersion(label, null, root);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(VERSIONS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("merged.out")))
                    .filter(folder -> !Files.exists(folder.resolve("prefer")))
                    .sorted()
                    .toList();
        }
    }

    private static List<SchemaVersion> versions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> version(file.getFileName().toString().replace(".json", ""), file))
                    .sorted(Comparator.comparing(version -> Double.valueOf(version.label())))
                    .toList();
        }
    }
}
