package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.graph.Conditions;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.rule.Comparison;
import io.github.qapi4j.generator.diff.rule.Direction;

/**
 * Makes comparisons of two schemas.
 *
 * @param before the old schema
 * @param after the new schema
 * @param conditions what is known of conditions in both
 */
record Comparisons(WireGraph before, WireGraph after, Conditions conditions) {
    /** Returns one for values that go one way. */
    Comparison of(Direction direction) {
        return new Comparison(before, after, conditions, direction);
    }
}
