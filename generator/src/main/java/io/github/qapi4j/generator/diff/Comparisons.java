package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.graph.ConditionTruth;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.rule.Comparison;
import io.github.qapi4j.generator.diff.rule.Direction;
import java.util.Set;

/**
 * Makes comparisons of two schemas.
 *
 * @param before the old schema
 * @param after the new schema
 * @param conditions what is known of conditions in both
 * @param unchanged the names of definitions, which are keys of types, that are the same in both, with all that they hold
 */
record Comparisons(WireGraph before, WireGraph after, ConditionTruth conditions, Set<String> unchanged) {
    /** Finds out what is the same in both. */
    Comparisons(WireGraph before, WireGraph after, ConditionTruth conditions) {
        this(before, after, conditions, Unchanged.of(before, after));
    }

    /** Returns one for values that go one way. */
    Comparison of(Direction direction) {
        return new Comparison(before, after, conditions, unchanged, direction);
    }
}
