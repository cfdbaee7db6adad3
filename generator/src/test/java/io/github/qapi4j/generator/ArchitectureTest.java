package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * For each package, the packages of ours that it may import besides the options, with all that they hold; it may import
     * what it holds itself. A package that is not named here has the rights of the one that holds it. The command line sees
     * the façade as well.
     */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("diag", Set.of()),
            Map.entry("output", Set.of()),
            Map.entry("syntax", Set.of("diag")),
            Map.entry("syntax.value", Set.of("diag")),
            Map.entry("syntax.load", Set.of("diag", "syntax")),
            Map.entry("model", Set.of("diag")),
            Map.entry("model.type", Set.of()),
            Map.entry("model.filter", Set.of("model")),
            Map.entry("model.wire", Set.of("model")),
            Map.entry("doc", Set.of("diag", "syntax", "model")),
            Map.entry("check", Set.of("diag", "syntax", "doc", "model")),
            Map.entry("check.raw", Set.of("diag", "syntax", "doc", "model")),
            Map.entry("check.rule", Set.of("check.raw", "diag", "syntax", "model")),
            Map.entry("check.doc", Set.of("check.raw", "check.rule", "diag", "syntax", "doc", "model")),
            Map.entry("check.read", Set.of("check.raw", "check.doc", "diag", "syntax", "doc", "model")),
            Map.entry("check.dialect", Set.of("check.raw", "diag", "syntax", "model")),
            Map.entry("match", Set.of("diag", "model")),
            Map.entry("versions", Set.of("diag", "model", "match")),
            Map.entry("diff", Set.of("diag", "model", "match")),
            Map.entry("naming", Set.of("diag", "model")),
            Map.entry("emit", Set.of("diag", "doc", "model", "naming", "output")),
            Map.entry("dump", Set.of("diag", "model")),
            Map.entry("cli", Set.of("diag", "dump", "model", "output", "syntax")));

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
    void packagesImportEachOtherInNoCircle() throws IOException {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Path file : sources()) {
            String own = packageOf(file);
            for (String name : imports(file)) {
                String target = name.startsWith(ROOT) ? packageOf(name.substring(ROOT.length())) : own;
                if (!target.equals(own)) {
                    uses.computeIfAbsent(own, key -> new TreeSet<>()).add(target);
                }
            }
        }
        // What uses nothing that is left is in no circle, and can be taken away.
        while (uses.values().removeIf(targets -> Collections.disjoint(targets, uses.keySet()))) {}
        assertThat(uses).isEmpty();
    }

    @Test
    void librariesStayInTheirStage() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : sources()) {
            for (String name : imports(file)) {
                LIBRARIES.forEach((library, owners) -> {
                    if (name.startsWith(library) && !isWithin(packageOf(file), owners)) {
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
                        "dump/DefinitionDumper.java",
                        "emit/Emitter.java",
                        "model/filter/ConditionFilter.java",
                        "model/wire/WireObjects.java",
                        "versions/DefinitionMerger.java");
    }

    @Test
    void filesAreSmall() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
        }
    }

    private static boolean allowed(String own, String imported) {
        String target = packageOf(imported);
        if (own.isEmpty() || target.isEmpty()) {
            return own.isEmpty() || own.equals("cli");
        }
        String rights = own;
        while (!ALLOWED.containsKey(rights)) {
            rights = rights.substring(0, rights.lastIndexOf('.'));
        }
        return isWithin(target, Set.of("options", rights)) || isWithin(target, ALLOWED.get(rights));
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

    /** Returns the package of a class that is named so. */
    private static String packageOf(String name) {
        return name.replaceFirst("(^|\\.)[A-Z].*", "");
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
