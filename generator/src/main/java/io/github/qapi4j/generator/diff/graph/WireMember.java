package io.github.qapi4j.generator.diff.graph;

/**
 * A member of an object, or a branch of an alternate.
 *
 * @param traits its condition, features and place
 * @param type its type
 * @param optional whether it may be absent although its condition holds; false for a branch
 */
public record WireMember(Traits traits, WireType type, boolean optional) {}
