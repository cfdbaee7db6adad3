package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.WireEvent;

/**
 * {@code event.*}: events.
 *
 * @param to what is compared, and takes what is found
 */
public record EventRule(Comparison to) {
    private static final Outcome IF_ADDED = Outcome.CLIENT_RISK;
    private static final Outcome IF_REMOVED = Outcome.SERVER_RISK;

    /** Adds an event that is new. */
    public void added(WireEvent event) {
        to.add(Change.added("event.added", WirePath.HERE, event.traits(), IF_ADDED, ""));
    }

    /** Adds an event that is gone. */
    public void removed(WireEvent event) {
        to.add(Change.removed("event.removed", WirePath.HERE, event.traits(), IF_REMOVED, ""));
    }

    /** Compares an event; its data is a pair of its own. */
    public void compare(WireEvent before, WireEvent after) {
        FeatureRule.compare(WirePath.HERE, before.traits(), after.traits(), to);
        ConditionRule.compare(WirePath.HERE, before.traits(), after.traits(), to, IF_REMOVED, IF_ADDED);
        to.next(WirePath.HERE.below("data"), before.data(), after.data(), before.traits());
    }
}
