package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.model.Documentation;
import org.jspecify.annotations.Nullable;

/**
 * A member of an object, or a branch of an alternate.
 *
 * @param traits its condition, features and place
 * @param type its type
 * @param optional whether it may be absent although its condition holds; false for a branch
 * @param documentation the doc comment in which it is described, or null where there is none
 */
public record WireMember(
        Traits traits,
        WireType type,
        boolean optional,
        @Nullable Documentation documentation) {
    /** Makes one that nobody describes. */
    public WireMember(Traits traits, WireType type, boolean optional) {
        this(traits, type, optional, null);
    }
}
