package io.github.qapi4j.generator.diff.graph;

/**
 * An event.
 *
 * @param traits its condition, features and place
 * @param data the object that holds its data
 */
public record WireEvent(Traits traits, String data) {}
