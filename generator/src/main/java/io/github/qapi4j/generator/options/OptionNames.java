package io.github.qapi4j.generator.options;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the names in options must look like. Each method throws {@link OptionException} for the first wrong one in order of
 * the alphabet.
 */
final class OptionNames {
    /** Those of C have no letters but these. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private OptionNames() {}

    /** Requires the names of packages; that of the package for all others comes last, since a root schema may have lent it. */
    static void requirePackages(String packageName, Collection<String> packages, Collection<String> imports) {
        requireEach("packages", packages);
        requireEach("imports", imports);
        requirePackage("packageName", packageName);
    }

    private static void requireEach(String option, Collection<String> packages) {
        for (String name : new TreeSet<>(packages)) {
            requirePackage(option, name);
        }
    }

    private static void requirePackage(String option, String name) {
        if (!JavaIdentifiers.isPackage(name)) {
            throw new OptionException(
                    option, name, "is not the name of a Java package; write one such as org.example.qapi");
        }
    }

    /** Requires the full name of a class, in which that of the class starts with a capital; or nothing. */
    static void requireClass(String option, String name) {
        if (!name.isEmpty() && !JavaIdentifiers.isClass(name)) {
            throw new OptionException(
                    option, name, "is not the full name of an annotation; write one such as org.example.Generated");
        }
    }

    /** Requires identifiers of the C preprocessor, for nothing else can be defined, and none of them in both sets. */
    static void requireIdentifiers(Set<String> defines, Set<String> undefines) {
        requireEachIdentifier("defines", defines);
        requireEachIdentifier("undefines", undefines);
        for (String identifier : new TreeSet<>(defines)) {
            if (undefines.contains(identifier)) {
                throw new OptionException("defines", identifier, "cannot be defined and undefined");
            }
        }
    }

    /** Requires members, or all members of a definition, or words; the word for none has no company. */
    static void requireOptionalMembers(Set<String> members, Set<String> words) {
        for (String member : new TreeSet<>(members)) {
            int point = member.lastIndexOf('.');
            boolean key = point > 0 && point < member.length() - 1;
            if (!key && !words.contains(member)) {
                throw new OptionException(
                        "optionalMembers",
                        member,
                        "is neither a member nor a word; write Type.member, Type.*, received, deprecated or none");
            }
        }
        if (members.contains(GenerateOptions.NONE) && members.size() > 1) {
            throw new OptionException(
                    "optionalMembers", GenerateOptions.NONE, "stands beside others; leave it out, or leave them out");
        }
    }

    private static void requireEachIdentifier(String option, Set<String> identifiers) {
        for (String identifier : new TreeSet<>(identifiers)) {
            if (!IDENTIFIER.matcher(identifier).matches()) {
                throw new OptionException(
                        option, identifier, "is not an identifier; write one alone, such as CONFIG_LINUX");
            }
        }
    }
}
