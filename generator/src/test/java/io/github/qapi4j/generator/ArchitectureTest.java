package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the generator asks of itself; layers, circles and sizes of all modules are held by the tests of the last one. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/qapi4j/generator");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final String ROOT = "io.github.qapi4j.generator.";

    @Test
    void modelKnowsOnlyPlaces() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : sources()) {
            if (isWithin(packageOf(file), Set.of("model"))) {
                imports(file).stream()
                        .filter(name -> name.startsWith(ROOT + "diag."))
                        .forEach(known::add);
            }
        }
        assertThat(known).containsExactly(ROOT + "diag.Span");
    }

    /** A kind of definition answers for itself; only these take all kinds apart, so that a new one touches few files. */
    @Test
    void fewPlacesKnowAllKindsOfDefinitions() throws IOException {
        Set<String> visitors = new TreeSet<>();
        for (Path file : sources()) {
            if (Files.readString(file).contains("implements Definition.Visitor<")) {
                visitors.add(SOURCES.relativize(file).toString().replace('\\', '/'));
            }
        }
        assertThat(visitors)
                .containsExactly(
                        "diff/graph/SchemaGraph.java",
                        "diff/java/DefinitionWalk.java",
                        "dump/DefinitionDumper.java",
                        "emit/Emitter.java",
                        "model/wire/WireObjects.java",
                        "versions/DefinitionMerger.java");
    }

    /** Returns whether a package is one of others, or is held by one. */
    private static boolean isWithin(String own, Set<String> others) {
        return others.stream().anyMatch(other -> own.equals(other) || own.startsWith(other + "."));
    }

    /** Returns the package of a file without what all of ours have in common; empty for that of the façade. */
    private static String packageOf(Path file) {
        Path folder = SOURCES.relativize(file).getParent();
        return folder == null ? "" : folder.toString().replace('\\', '/').replace('/', '.');
    }

    private static List<String> imports(Path file) throws IOException {
        List<String> imports = new ArrayList<>();
        Matcher matcher = IMPORT.matcher(Files.readString(file));
        while (matcher.find()) {
            imports.add(matcher.group(1));
        }
        return imports;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
