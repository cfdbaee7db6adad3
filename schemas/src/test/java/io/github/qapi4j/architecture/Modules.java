package io.github.qapi4j.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the build has made of all four modules. Nothing is asked of code that nobody writes: what ANTLR makes of the grammar,
 * and what our own compiler makes of schemas.
 */
final class Modules {
    /** Where names of our packages begin. */
    static final String ROOT = "io.github.qapi4j.";

    private static final List<String> NAMES = List.of("runtime", "generator", "maven-plugin", "schemas");
    private static final String GRAMMAR = ROOT + "generator.syntax.antlr";
    private static final String GENERATED = ROOT + "runtime.Generated";
    private static final Set<JavaClass> CLASSES = read();

    private Modules() {}

    /** Returns all classes that we write, nested ones too. */
    static Set<JavaClass> classes() {
        return CLASSES;
    }

    /** Returns the sources that we write, without those of tests. */
    static List<Path> sources() {
        return NAMES.stream().flatMap(Modules::sources).sorted().toList();
    }

    /** Returns the outermost class around a class; the class itself if it is none inside of another. */
    static JavaClass outermost(JavaClass type) {
        JavaClass at = type;
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    /** Returns the outermost classes of ours that a class needs, itself aside. */
    static Set<JavaClass> needs(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> outermost(dependency.getTargetClass().getBaseComponentType()))
                .filter(CLASSES::contains)
                .filter(other -> !other.equals(outermost(type)))
                .collect(Collectors.toSet());
    }

    private static Set<JavaClass> read() {
        List<Path> folders = NAMES.stream()
                .map(name -> Path.of("..", name, "target", "classes"))
                .toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder + " is not there: build all modules first, from the root");
            }
        }
        return new ClassFileImporter()
                .importPaths(folders).stream()
                        .filter(type -> !type.getName().endsWith("package-info"))
                        .filter(type -> !type.getName().endsWith("module-info"))
                        .filter(type -> !type.getPackageName().equals(GRAMMAR))
                        .filter(type -> !outermost(type).isAnnotatedWith(GENERATED))
                        .collect(Collectors.toCollection(() ->
                                new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()))));
    }

    private static Stream<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
