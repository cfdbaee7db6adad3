package io.github.qapi4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which room may know which, and where the libraries are: the way of the data is the way of the imports. */
class LayersTest {
    /** For each room, with the packages below it, the others that it may need; the longest name that fits decides. */
    private static final Map<String, Set<String>> MAY_NEED = Map.ofEntries(
            Map.entry("generator.options", Set.of()),
            Map.entry("generator.output", Set.of()),
            Map.entry("generator.diag", Set.of()),
            Map.entry("generator.syntax", Set.of("generator.options", "generator.diag")),
            Map.entry("generator.model", Set.of("generator.diag")),
            Map.entry("generator.model.type", Set.of()),
            Map.entry(
                    "generator.doc",
                    Set.of("generator.options", "generator.diag", "generator.syntax", "generator.model")),
            Map.entry(
                    "generator.check",
                    Set.of(
                            "generator.options",
                            "generator.diag",
                            "generator.syntax",
                            "generator.doc",
                            "generator.model")),
            Map.entry(
                    "generator.check.raw",
                    Set.of(
                            "generator.options",
                            "generator.diag",
                            "generator.syntax",
                            "generator.doc",
                            "generator.model")),
            Map.entry(
                    "generator.check.rule",
                    Set.of(
                            "generator.check.raw",
                            "generator.options",
                            "generator.diag",
                            "generator.syntax",
                            "generator.model")),
            Map.entry(
                    "generator.check.doc",
                    Set.of(
                            "generator.check.raw",
                            "generator.check.rule",
                            "generator.options",
                            "generator.diag",
                            "generator.syntax",
                            "generator.doc",
                            "generator.model")),
            Map.entry(
                    "generator.check.read",
                    Set.of(
                            "generator.check.raw",
                            "generator.check.doc",
                            "generator.options",
                            "generator.diag",
                            "generator.syntax",
                            "generator.doc",
                            "generator.model")),
            Map.entry(
                    "generator.check.dialect",
                    Set.of(
                            "generator.check.raw",
                            "generator.options",
                            "generator.diag",
                            "generator.syntax",
                            "generator.model")),
            Map.entry("generator.match", Set.of("generator.diag", "generator.model")),
            Map.entry("generator.versions", Set.of("generator.diag", "generator.model", "generator.match")),
            Map.entry(
                    "generator.diff",
                    Set.of(
                            "generator.options",
                            "generator.diag",
                            "generator.model",
                            "generator.match",
                            "generator.select",
                            "generator.naming")),
            Map.entry(
                    "generator.compare",
                    Set.of("generator.options", "generator.model", "generator.match", "generator.diff")),
            Map.entry("generator.select", Set.of("generator.options", "generator.diag", "generator.model")),
            Map.entry(
                    "generator.imported",
                    Set.of(
                            "generator.options",
                            "generator.diag",
                            "generator.model",
                            "generator.select",
                            "generator.naming")),
            Map.entry("generator.feature", Set.of("generator.diag", "generator.model")),
            Map.entry("generator.naming", Set.of("generator.options", "generator.diag", "generator.model")),
            Map.entry(
                    "generator.emit",
                    Set.of(
                            "generator.options",
                            "generator.output",
                            "generator.diag",
                            "generator.doc",
                            "generator.model",
                            "generator.feature",
                            "generator.naming")),
            Map.entry("generator.dump", Set.of("generator.options", "generator.diag", "generator.model")),
            Map.entry("generator", Set.of("generator")),
            Map.entry("maven", Set.of("generator")),
            Map.entry("runtime", Set.of()),
            Map.entry("runtime.jackson2", Set.of("runtime")),
            Map.entry("schemas", Set.of("runtime")));

    /** For each library, the rooms that may need it. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.antlr.", Set.of("generator.syntax"),
            "com.palantir.javapoet.", Set.of("generator.naming", "generator.emit"),
            "tools.jackson.", Set.of("runtime", "schemas", "generator.diag", "generator.diff"),
            "com.fasterxml.jackson.annotation.", Set.of("runtime"),
            "com.fasterxml.jackson.core.", Set.of("runtime.jackson2"),
            "com.fasterxml.jackson.databind.", Set.of("runtime.jackson2"),
            "org.apache.maven.", Set.of("maven"));

    @Test
    void roomsKnowOnlyWhatTheyMay() {
        Set<String> broken = new TreeSet<>();
        for (JavaClass type : Modules.classes()) {
            String room = room(name(type));
            for (JavaClass other : Modules.needs(type)) {
                String needed = name(other);
                if (!isIn(needed, room) && MAY_NEED.get(room).stream().noneMatch(allowed -> isIn(needed, allowed))) {
                    broken.add(type.getName() + " needs " + other.getName());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void librariesStayInTheirRooms() {
        List<String> broken = new ArrayList<>();
        for (JavaClass type : Modules.classes()) {
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String needed =
                        dependency.getTargetClass().getBaseComponentType().getName();
                LIBRARIES.forEach((library, rooms) -> {
                    if (needed.startsWith(library) && rooms.stream().noneMatch(room -> isIn(name(type), room))) {
                        broken.add(dependency.getDescription());
                    }
                });
            });
        }
        assertThat(broken).isEmpty();
    }

    /** Returns the room of the table that a package is in. */
    private static String room(String packageName) {
        return MAY_NEED.keySet().stream()
                .filter(room -> isIn(packageName, room))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow(() -> new AssertionError(packageName + " is in no room of the table"));
    }

    private static boolean isIn(String packageName, String room) {
        return packageName.equals(room) || packageName.startsWith(room + ".");
    }

    private static String name(JavaClass type) {
        return type.getPackageName().substring(Modules.ROOT.length());
    }
}
