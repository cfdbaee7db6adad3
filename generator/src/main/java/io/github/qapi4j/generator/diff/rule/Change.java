package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.Traits;
import org.jspecify.annotations.Nullable;

/**
 * A difference, as a rule sees it.
 *
 * @param id which: {@code member.added.mandatory}
 * @param place where, as seen from what is compared
 * @param nature what happened to the element
 * @param before the element in the old schema, or null where it is new
 * @param after the element in the new schema, or null where it is gone
 * @param outcome what it does, if the element is stable, not deprecated and in every build
 * @param text what is to be said besides; may be empty
 */
public record Change(
        String id,
        WirePath place,
        Nature nature,
        @Nullable Traits before,
        @Nullable Traits after,
        Outcome outcome,
        String text) {
    /** What happened to an element. */
    public enum Nature {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It is another than it was. */
        CHANGED,
        /** What is promised of it is another than it was. */
        PROMISE
    }

    /** Returns the change of an element that is new. */
    static Change added(String id, WirePath place, Traits after, Outcome outcome, String text) {
        return new Change(id, place, Nature.ADDED, null, after, outcome, text);
    }

    /** Returns the change of an element that is gone. */
    static Change removed(String id, WirePath place, Traits before, Outcome outcome, String text) {
        return new Change(id, place, Nature.REMOVED, before, null, outcome, text);
    }
}
