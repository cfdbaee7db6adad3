package io.github.qapi4j.generator;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** What the names in options must look like. Each method throws IllegalArgumentException, with a message for the user. */
final class OptionNames {
    private OptionNames() {}

    /** Requires the names of packages; the first may be empty. */
    static void requirePackages(String packageName, Collection<String> packages, Collection<String> imports) {
        if (!packageName.isEmpty()) {
            requirePackage(packageName);
        }
        packages.stream().sorted().forEach(OptionNames::requirePackage);
        imports.stream().sorted().forEach(OptionNames::requirePackage);
    }

    private static void requirePackage(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not the name of a Java package; write one such as org.example.qapi");
        }
    }

    /** Requires the full name of a class, in which that of the class starts with a capital; or nothing. */
    static void requireClass(String name) {
        boolean capital = name.chars().anyMatch(Character::isUpperCase);
        if (!name.isEmpty()
                && !(capital && name.indexOf('.') > 0 && SourceVersion.isName(name, SourceVersion.RELEASE_17))) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not the full name of an annotation; write one such as org.example.Generated");
        }
    }

    /** Requires that no identifier is in both sets. */
    static void requireDisjoint(Set<String> defines, Set<String> undefines) {
        Set<String> both = new TreeSet<>(defines);
        both.retainAll(undefines);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("'" + String.join("', '", both) + "' cannot be defined and undefined");
        }
    }
}
