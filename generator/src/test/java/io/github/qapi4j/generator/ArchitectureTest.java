package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the imports of the main sources against the architecture: which stage may know which. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/qapi4j/generator");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final String ROOT = "io.github.qapi4j.generator.";

    /** For each package, the packages of ours that it may import besides the options; the command line sees the façade as well. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "diag", Set.of(),
            "output", Set.of(),
            "syntax", Set.of("diag"),
            "model", Set.of("diag"),
            "doc", Set.of("diag", "syntax", "model"),
            "check", Set.of("diag", "syntax", "doc", "model"),
            "naming", Set.of("diag", "model"),
            "emit", Set.of("diag", "doc", "model", "naming", "output"),
            "dump", Set.of("diag", "model"),
            "cli", Set.of("diag", "dump", "model", "output", "syntax"));

    /** For each library, the packages that may import it. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.antlr.", Set.of("syntax"),
            "com.palantir.javapoet.", Set.of("naming", "emit"),
            "tools.jackson.", Set.of("diag"),
            "org.apache.commons.cli.", Set.of("cli"));

    @Test
    void stagesKnowOnlyTheirNeighbours() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : sources()) {
            String own = packageOf(file);
            for (String name : imports(file)) {
                if (name.startsWith(ROOT) && !allowed(own, name.substring(ROOT.length()))) {
                    broken.add(SOURCES.relativize(file) + " imports " + name);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void librariesStayInTheirStage() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : sources()) {
            for (String name : imports(file)) {
                LIBRARIES.forEach((library, owners) -> {
                    if (name.startsWith(library) && !owners.contains(packageOf(file))) {
                        broken.add(SOURCES.relativize(file) + " imports " + name);
                    }
                });
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void modelKnowsOnlyPlaces() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : sources()) {
            if (packageOf(file).equals("model")) {
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
        assertThat(visitors).containsExactly("dump/DefinitionDumper.java", "emit/Emitter.java");
    }

    @Test
    void filesAreSmall() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
        }
    }

    private static boolean allowed(String own, String imported) {
        int dot = imported.indexOf('.');
        boolean result = dot < 0 && own.equals("cli");
        return own.isEmpty()
                || result
                || imported.startsWith("options.")
                || ALLOWED.get(own).contains(imported.substring(0, dot))
                || imported.startsWith(own + ".");
    }

    private static String packageOf(Path file) {
        Path relative = SOURCES.relativize(file);
        return relative.getNameCount() == 1 ? "" : relative.getName(0).toString();
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
