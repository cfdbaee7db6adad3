package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireType;

/**
 * {@code type.*} for the types of schemas that have neither commands nor events, each of which may be that of a whole
 * document.
 *
 * @param to what is compared, and takes what is found
 */
public record TypeRootRule(Comparison to) {
    /** Adds a type that is new, and that no other type refers to. */
    public void added(Traits type) {
        to.add(Change.added("type.added", WirePath.HERE, type, Outcome.CLIENT_RISK, ""));
    }

    /** Adds a type that is gone, and that no other type referred to. */
    public void removed(Traits type) {
        to.add(Change.removed("type.removed", WirePath.HERE, type, Outcome.SERVER_RISK, ""));
    }

    /** Compares two types that documents are of. */
    public void compare(Traits before, WireType first, Traits after, WireType second) {
        new TypeRule(WirePath.HERE, before, after, to).compare(first, second);
    }
}
