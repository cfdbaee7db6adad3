package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diff.doc.DefaultNotes;
import org.jspecify.annotations.Nullable;

/**
 * A member of an object, or a branch of an alternate.
 *
 * @param traits its condition, features and place
 * @param type its type
 * @param optional whether it may be absent although its condition holds; false for a branch
 * @param defaults the defaults that the doc comment tells in which it is described, or null where it tells none
 */
public record WireMember(
        Traits traits,
        WireType type,
        boolean optional,
        @Nullable DefaultNotes defaults) {
    /** Makes one that nobody describes. */
    public WireMember(Traits traits, WireType type, boolean optional) {
        this(traits, type, optional, null);
    }
}
