package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The keys that an object may have.
 *
 * @param mandatory those that it must have
 * @param optional those that it may have
 */
record Keys(List<String> mandatory, List<String> optional) {
    /** The long form of a member (R66). */
    static final Keys MEMBER = new Keys(List.of("type"), List.of("if", "features"));

    /** The long form of a branch (R73). */
    static final Keys BRANCH = new Keys(List.of("type"), List.of("if"));

    /** The long form of an enum value (R58). */
    static final Keys ENUM_VALUE = new Keys(List.of("name"), List.of("if", "features"));

    /** The long form of a feature (R88). */
    static final Keys FEATURE = new Keys(List.of("name"), List.of("if"));

    /** A union of old dialects that has neither base nor discriminator. */
    static final Keys SIMPLE_UNION = new Keys(List.of("union", "data"), List.of("if", "features"));

    /** A condition that is an object (R83). */
    static final Keys CONDITION = new Keys(List.of(), List.of("all", "any", "not"));

    private static final Keys ENUM = definition(DefinitionKind.ENUM, List.of("data"), List.of("prefix"));

    private static final Keys STRUCT = definition(DefinitionKind.STRUCT, List.of("data"), List.of("base"));

    private static final Keys UNION =
            definition(DefinitionKind.UNION, List.of("base", "discriminator", "data"), List.of());

    private static final Keys ALTERNATE = definition(DefinitionKind.ALTERNATE, List.of("data"), List.of());

    private static final Keys COMMAND = definition(
            DefinitionKind.COMMAND,
            List.of(),
            List.of(
                    "data",
                    "returns",
                    "boxed",
                    "gen",
                    "success-response",
                    "allow-oob",
                    "allow-preconfig",
                    "coroutine"));

    private static final Keys EVENT = definition(DefinitionKind.EVENT, List.of(), List.of("data", "boxed"));

    Keys {
        mandatory = sorted(mandatory);
        optional = sorted(optional);
    }

    private static Keys definition(DefinitionKind kind, List<String> mandatory, List<String> optional) {
        return new Keys(joined(mandatory, List.of(kind.keyword())), joined(optional, List.of("if", "features")));
    }

    /** Returns the keys of a form of definition, its keyword among them. */
    static Keys of(DefinitionKind kind) {
        return switch (kind) {
            case ENUM -> ENUM;
            case STRUCT -> STRUCT;
            case UNION -> UNION;
            case ALTERNATE -> ALTERNATE;
            case COMMAND -> COMMAND;
            case EVENT -> EVENT;
        };
    }

    /** Returns whether a key is one of them. */
    boolean has(String key) {
        return mandatory.contains(key) || optional.contains(key);
    }

    /** Returns whether an object has no other keys. */
    boolean coverAllOf(ObjectValue object) {
        for (Entry entry : object.entries()) {
            if (!has(entry.key().text())) {
                return false;
            }
        }
        return true;
    }

    /** Returns all keys, sorted. */
    List<String> all() {
        return sorted(joined(mandatory, optional));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> sorted(List<String> keys) {
        List<String> sorted = new ArrayList<>(keys);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }
}
