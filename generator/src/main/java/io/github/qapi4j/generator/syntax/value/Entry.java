package io.github.qapi4j.generator.syntax.value;

/**
 * A member of an object.
 *
 * @param key the key with its place
 * @param value the value
 */
public record Entry(StringValue key, Value value) {}
