package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.Traits;

/**
 * The way from one pair to another.
 *
 * @param place where the other is, as seen from the one
 * @param pair the other
 * @param through the old element that leads there
 */
public record Step(WirePath place, Pair pair, Traits through) {}
