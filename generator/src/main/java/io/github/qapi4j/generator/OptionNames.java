package io.github.qapi4j.generator;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * What the names in options must look like. Each method throws IllegalArgumentException, with a message for the user.
 *
 * <p>Options are also made by runs that find nothing to do. To set up the first stream takes a JVM that has just started
 * longer than all else that such a run does with options, so there is none here.
 */
final class OptionNames {
    private OptionNames() {}

    /** Requires the names of packages; the first may be empty. */
    static void requirePackages(String packageName, Collection<String> packages, Collection<String> imports) {
        if (!packageName.isEmpty()) {
            requirePackage(packageName);
        }
        requireEach(packages);
        requireEach(imports);
    }

    /** Names the first wrong one in order of the alphabet. */
    private static void requireEach(Collection<String> packages) {
        for (String name : new TreeSet<>(packages)) {
            requirePackage(name);
        }
    }

    private static void requirePackage(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not the name of a Java package; write one such as org.example.qapi");
        }
    }

    /** Requires the full name of a class, in which that of the class starts with a capital; or nothing. */
    static void requireClass(String name) {
        if (!name.isEmpty()
                && !(hasCapital(name)
                        && name.indexOf('.') > 0
                        && SourceVersion.isName(name, SourceVersion.RELEASE_17))) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not the full name of an annotation; write one such as org.example.Generated");
        }
    }

    private static boolean hasCapital(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i))) {
                return true;
            }
        }
        return false;
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
