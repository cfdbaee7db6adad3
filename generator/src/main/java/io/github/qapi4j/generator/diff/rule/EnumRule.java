package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireDefinition;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code enum.*}: the strings that a value may be.
 *
 * @param to what is compared, and takes what is found
 */
record EnumRule(Comparison to) {
    void compare(WireDefinition.OfEnum before, WireDefinition.OfEnum after) {
        FeatureRule.compare(WirePath.HERE, before.traits(), after.traits(), to);
        SortedMap<String, Traits> gone = without(before.values(), after.values());
        SortedMap<String, Traits> come = without(after.values(), before.values());
        Map<String, String> renamed = Renames.of(gone.keySet(), come.keySet());
        for (Map.Entry<String, Traits> value : gone.entrySet()) {
            String now = renamed.get(value.getKey());
            Traits other = now == null ? null : come.remove(now);
            if (now == null || other == null) {
                WirePath place = at(value.getKey());
                to.add(Change.removed("enum.value-removed", place, value.getValue(), ifRemoved(), ""));
            } else {
                renamed(value.getKey(), value.getValue(), now, other);
            }
        }
        for (Map.Entry<String, Traits> value : come.entrySet()) {
            to.add(Change.added("enum.value-added", at(value.getKey()), value.getValue(), ifAdded(), ""));
        }
        for (Map.Entry<String, Traits> value : before.values().entrySet()) {
            Traits other = after.values().get(value.getKey());
            if (other != null) {
                WirePath place = at(value.getKey());
                FeatureRule.compare(place, value.getValue(), other, to);
                ConditionRule.compare(place, value.getValue(), other, to, ifRemoved(), ifAdded());
            }
        }
    }

    private void renamed(String value, Traits traits, String now, Traits other) {
        Outcome outcome = to.either(Outcome.BREAK, Outcome.RISK);
        String text = value + " → " + now;
        to.add(new Change("enum.value-renamed", at(value), Change.Nature.CHANGED, traits, other, outcome, text));
    }

    private static SortedMap<String, Traits> without(SortedMap<String, Traits> values, Map<String, Traits> others) {
        SortedMap<String, Traits> left = new TreeMap<>();
        for (Map.Entry<String, Traits> value : values.entrySet()) {
            if (!others.containsKey(value.getKey())) {
                left.put(value.getKey(), value.getValue());
            }
        }
        return left;
    }

    private static WirePath at(String value) {
        return WirePath.HERE.value(value);
    }

    private Outcome ifAdded() {
        return to.either(Outcome.CLIENT_RISK, Outcome.SERVER_RISK);
    }

    private Outcome ifRemoved() {
        return to.either(Outcome.SERVER_BREAK, Outcome.CLIENT_RISK);
    }
}
