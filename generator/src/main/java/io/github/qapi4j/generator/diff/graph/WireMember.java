package io.github.qapi4j.generator.diff.graph;

import org.jspecify.annotations.Nullable;

/**
 * A member of an object, or a branch of an alternate.
 *
 * @param traits its condition, features and place
 * @param type its type
 * @param optional whether it may be absent although its condition holds; false for a branch
 * @param byDefault what it is where it is absent, as its doc comment tells; null where that tells nothing
 */
public record WireMember(
        Traits traits,
        WireType type,
        boolean optional,
        @Nullable String byDefault) {
    /** Makes one of which nobody tells a default. */
    public WireMember(Traits traits, WireType type, boolean optional) {
        this(traits, type, optional, null);
    }
}
