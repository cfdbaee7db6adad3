package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.model.ConditionText;

/**
 * {@code condition.*}: what exists in fewer, more or other builds than before. It is as if it were removed or added, in some
 * builds: so it is one step milder than that.
 */
final class ConditionRule {
    private ConditionRule() {}

    /**
     * Compares when an element exists.
     *
     * @param ifRemoved what it would do if the element were gone
     * @param ifAdded what it would do if the element were new
     */
    static void compare(
            WirePath place, Traits before, Traits after, Comparison to, Outcome ifRemoved, Outcome ifAdded) {
        if (before.condition() == null && after.condition() == null) {
            return;
        }
        Verdict server = ifRemoved.server().milder();
        Verdict client = ifAdded.client().milder();
        Outcome outcome = switch (to.conditions().compare(before.condition(), after.condition())) {
            case NONE -> null;
            case NARROWER -> new Outcome(server, Verdict.OK);
            case WIDER -> new Outcome(Verdict.OK, client);
            case OTHER -> new Outcome(server, client);
        };
        if (outcome != null) {
            String id = "condition." + word(before, after);
            String text = ConditionText.words(before.condition()) + " → " + ConditionText.words(after.condition());
            to.add(new Change(id, place, Change.Nature.CHANGED, before, after, outcome, text));
        }
    }

    private static String word(Traits before, Traits after) {
        return before.condition() == null ? "added" : after.condition() == null ? "removed" : "changed";
    }
}
