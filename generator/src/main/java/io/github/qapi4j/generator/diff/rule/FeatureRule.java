package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.Traits;
import java.util.Set;

/** {@code feature.*}: features that an element gained or lost. */
final class FeatureRule {
    private static final String DEPRECATED = "deprecated";
    private static final String UNSTABLE = "unstable";

    private FeatureRule() {}

    static void compare(WirePath place, Traits before, Traits after, Comparison to) {
        if (before.features().isEmpty() && after.features().isEmpty()) {
            return;
        }
        Set<String> first = before.featureNames();
        Set<String> second = after.featureNames();
        for (String name : second) {
            if (!first.contains(name)) {
                added(name, place, before, after, to);
            }
        }
        for (String name : first) {
            if (!second.contains(name)) {
                removed(name, place, before, after, to);
            }
        }
    }

    private static void added(String name, WirePath place, Traits before, Traits after, Comparison to) {
        switch (name) {
            case DEPRECATED -> change("feature.deprecated-added", Outcome.INFO, "", place, before, after, to);
            case UNSTABLE -> change("feature.unstable-added", Outcome.SERVER_RISK, "", place, before, after, to);
            default -> change("feature.added", Outcome.CLIENT_RISK, name, place, before, after, to);
        }
    }

    private static void removed(String name, WirePath place, Traits before, Traits after, Comparison to) {
        switch (name) {
            case DEPRECATED -> change("feature.deprecated-removed", Outcome.INFO, "", place, before, after, to);
            case UNSTABLE -> change("feature.unstable-removed", Outcome.OK, "", place, before, after, to);
            default -> change("feature.removed", Outcome.SERVER_RISK, name, place, before, after, to);
        }
    }

    private static void change(
            String id, Outcome outcome, String text, WirePath place, Traits before, Traits after, Comparison to) {
        to.add(new Change(id, place, Change.Nature.PROMISE, before, after, outcome, text));
    }
}
