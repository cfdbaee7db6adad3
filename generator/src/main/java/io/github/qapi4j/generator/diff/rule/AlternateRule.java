package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.WireDefinition;
import io.github.qapi4j.generator.diff.graph.WireMember;
import io.github.qapi4j.generator.match.JsonKind;
import java.util.Locale;
import java.util.Map;

/**
 * {@code alternate.*}: the kinds of values that an alternate has.
 *
 * @param to what is compared, and takes what is found
 */
record AlternateRule(Comparison to) {
    void compare(WireDefinition.OfAlternate before, WireDefinition.OfAlternate after) {
        FeatureRule.compare(WirePath.HERE, before.traits(), after.traits(), to);
        for (Map.Entry<JsonKind, WireMember> entry : after.branches().entrySet()) {
            if (!before.branches().containsKey(entry.getKey())) {
                WireMember branch = entry.getValue();
                String text = to.after().describe(branch.type());
                to.add(Change.added("alternate.branch-added", at(entry.getKey()), branch.traits(), ifAdded(), text));
            }
        }
        for (Map.Entry<JsonKind, WireMember> entry : before.branches().entrySet()) {
            WirePath place = at(entry.getKey());
            WireMember branch = entry.getValue();
            WireMember other = after.branches().get(entry.getKey());
            if (other == null) {
                String text = to.before().describe(branch.type());
                to.add(Change.removed("alternate.branch-removed", place, branch.traits(), ifRemoved(), text));
            } else {
                // Two kinds of numbers, or a text that became an enum: what stands there is no longer the same type.
                new TypeRule(WirePath.HERE, branch.traits(), other.traits(), to).compare(branch.type(), other.type());
                FeatureRule.compare(place, branch.traits(), other.traits(), to);
                ConditionRule.compare(place, branch.traits(), other.traits(), to, ifRemoved(), ifAdded());
            }
        }
    }

    private static WirePath at(JsonKind kind) {
        return WirePath.HERE.value(kind.name().toLowerCase(Locale.ROOT));
    }

    private Outcome ifAdded() {
        return to.either(Outcome.CLIENT_RISK, Outcome.SERVER_RISK);
    }

    private Outcome ifRemoved() {
        return to.either(Outcome.SERVER_BREAK, Outcome.CLIENT_RISK);
    }
}
