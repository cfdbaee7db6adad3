package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.UnknownMembers;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the unknown members kept so far, to refuse a second one without walking over all of them each time.
 *
 * <p>It follows one object at a time; when a reader comes back from an inner object, the names are collected anew.
 */
final class DuplicateDetector {
    private @Nullable UnknownMembers followed;
    private Set<String> names = Set.of();

    /** Notes a name; returns false if the object has it already. */
    boolean add(UnknownMembers kept, String name) {
        if (kept != followed) {
            names = kept.isEmpty()
                    ? new HashSet<>()
                    : new HashSet<>(kept.asMap().keySet());
        }
        return names.add(name);
    }

    /** Notes that the member whose name was just added is in this value now. */
    UnknownMembers added(UnknownMembers kept) {
        followed = kept;
        return kept;
    }

    /** Notes that a value has become another one with the same members. */
    UnknownMembers replaced(UnknownMembers kept, UnknownMembers next) {
        if (kept == followed) {
            followed = next;
        }
        return next;
    }
}
