package io.github.qapi4j.generator.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that Java, or the generated code itself, keeps for other uses. */
final class ReservedNames {
    /** A word that is a keyword where a statement starts, and where a method of that name is called. */
    private static final String YIELD = "yield";

    /** The public classes of java.lang, in all versions of Java up to the one that the list names. */
    private static final Set<String> JAVA_LANG = javaLang();

    /** Names that the language forbids for record components. */
    private static final Set<String> FORBIDDEN_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Methods of every generated record, whose accessor would clash with them. */
    private static final Set<String> GENERATED_METHODS =
            Set.of("builder", "toBuilder", "unknownMembers", "qapiCommand", "qapiEvent", "set", "self", "build");

    /** What a record component may not be called. */
    static final Set<String> COMPONENTS = union(FORBIDDEN_COMPONENTS, GENERATED_METHODS);

    /**
     * What an enum constant may not be called: the constant that stands for unknown values, the field for the text, and the
     * class of the runtime that is named in expressions.
     */
    static final Set<String> CONSTANTS = Set.of(GeneratedNames.UNRECOGNIZED_CONSTANT, "wireName", "EnumTable");

    /** What a branch record, or a class that a record names, may not be called: types nested beside or inside it. */
    static final Set<String> BRANCHES = Set.of(
            GeneratedNames.UNRECOGNIZED_BRANCH, GeneratedNames.BUILDER, GeneratedNames.SETTERS, GeneratedNames.COMMON);

    /** What a top-level type may not be called: types nested inside it, and classes of no definition. */
    static final Set<String> TYPES = Set.of(
            GeneratedNames.BUILDER,
            GeneratedNames.UNRECOGNIZED_BRANCH,
            GeneratedNames.SETTERS,
            GeneratedNames.COMMON,
            GeneratedNames.EVENTS,
            GeneratedNames.FEATURES,
            GeneratedNames.VERSIONS,
            "package-info");

    /** Fields of generated types, which would hide a type of the same name; case counts. */
    private static final Set<String> FIELDS = Set.of("BRANCH", "MEMBERS", "TYPE", "VALUES");

    private ReservedNames() {}

    /** Returns whether generated types have a field of this name. */
    static boolean isField(String name) {
        return FIELDS.contains(name);
    }

    /** Returns whether a name is a keyword or a literal of Java, or is one in most places. */
    static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || name.equals(YIELD);
    }

    /**
     * Returns whether java.lang has a public class of a name: a type called so would hide it from its own package, and would be
     * ambiguous where somebody imports all of the package.
     */
    static boolean isJavaLang(String name) {
        return JAVA_LANG.contains(name);
    }

    private static Set<String> javaLang() {
        try (InputStream in =
                Objects.requireNonNull(ReservedNames.class.getResourceAsStream("java-lang.txt"), "java-lang.txt")) {
            Set<String> names = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                if (!line.startsWith("#")) {
                    names.add(line.strip());
                }
            }
            return Set.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
