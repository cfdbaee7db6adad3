package org.example;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The project that is built and killed, and what is on disk of it. */
final class VictimProject {
    static final Path BASE = Path.of("victim").toAbsolutePath();
    private static final Path TARGET = BASE.resolve("target");
    private static final Path STATE = TARGET.resolve("qapi-maven-plugin/generate/default/manifest.txt");
    private static final Path SOURCES = TARGET.resolve("generated-sources/qapi/org/example/qapi");
    private static final int TYPES = 60;

    private VictimProject() {}

    /** Writes a schema: of its types, a third has names of this age, a third other content, and a third stays the same. */
    static void writeSchema(int age) throws IOException {
        List<String> lines = IntStream.range(0, TYPES)
                .mapToObj(i -> "{ 'struct': '" + (i % 3 == 0 ? "Age" + age : "") + "Type" + i + "', 'data': { '"
                        + (i % 3 == 1 ? "age-" + age : "same") + "': 'int' } }")
                .toList();
        Path folder = Files.createDirectories(BASE.resolve("src/main/age" + age));
        Files.write(folder.resolve("types.json"), lines);
    }

    /** Returns what Maven is told to build the schema of an age. */
    static List<String> arguments(int age) {
        return List.of(
                "-B",
                "-o",
                "compile",
                "-Dqapi.sourceDirectory=src/main/age" + age,
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                // A repository that another build has filled is taken as it is.
                "-Daether.enhancedLocalRepository.trackingFilename=none");
    }

    /** Starts a build in a process of its own. */
    static Process build(int age) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.addAll(arguments(age));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(BASE.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    static void clean() throws IOException {
        if (Files.exists(TARGET)) {
            try (Stream<Path> files = Files.walk(TARGET)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** Returns when the goal last wrote its manifest, which comes first and last, or a source. */
    static long lastWriting() {
        return Math.max(STATE.toFile().lastModified(), SOURCES.toFile().lastModified());
    }

    /** Returns whether a run of the goal began to write and did not end. */
    static boolean isInterrupted() throws IOException {
        return !Files.readString(STATE).contains("\nplugin ");
    }

    /** Returns what there is: relative path → content. The manifest's times differ, and are left out. */
    static SortedMap<String, String> outputs() throws IOException {
        SortedMap<String, String> outputs = new TreeMap<>();
        for (String folder : List.of("generated-sources", "classes", "qapi-maven-plugin")) {
            try (Stream<Path> files = Files.walk(TARGET.resolve(folder))) {
                files.forEach(file -> outputs.put(TARGET.relativize(file).toString(), content(file)));
            }
        }
        return outputs;
    }

    private static String content(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return "a folder";
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return file.equals(STATE) ? text.replaceAll("(?m)^(output \\S+) \\d+", "$1") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the paths at which two states differ. */
    static List<String> differences(SortedMap<String, String> one, SortedMap<String, String> other) {
        SortedMap<String, String> all = new TreeMap<>(one);
        all.putAll(other);
        List<String> differences = new ArrayList<>();
        for (String path : all.keySet()) {
            if (!Objects.equals(one.get(path), other.get(path))) {
                differences.add(path);
            }
        }
        return differences;
    }
}
