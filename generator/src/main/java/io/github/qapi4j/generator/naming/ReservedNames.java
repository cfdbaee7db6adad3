package io.github.qapi4j.generator.naming;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that Java, or the generated code itself, keeps for other uses. */
final class ReservedNames {
    /** Words that Java treats as keywords in some places only, and which confuse readers everywhere. */
    private static final Set<String> CONTEXTUAL = Set.of(
            "exports",
            "module",
            "open",
            "opens",
            "permits",
            "provides",
            "record",
            "requires",
            "sealed",
            "to",
            "transitive",
            "uses",
            "var",
            "when",
            "with",
            "yield");

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

    /** What a top-level type may not be called: types nested inside it. */
    static final Set<String> TYPES = Set.of(
            GeneratedNames.BUILDER,
            GeneratedNames.UNRECOGNIZED_BRANCH,
            GeneratedNames.SETTERS,
            GeneratedNames.COMMON,
            GeneratedNames.EVENTS,
            "package-info");

    /** Fields of generated types, which would hide a type of the same name; case counts. */
    private static final Set<String> FIELDS = Set.of("BRANCH", "INFO", "MEMBERS", "VALUES");

    private ReservedNames() {}

    /** Returns whether generated types have a field of this name. */
    static boolean isField(String name) {
        return FIELDS.contains(name);
    }

    /** Returns whether a name is a keyword, a literal or a contextual keyword of Java. */
    static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || CONTEXTUAL.contains(name);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
