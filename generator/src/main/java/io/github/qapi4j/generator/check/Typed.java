package io.github.qapi4j.generator.check;

/**
 * A member or branch with the place where it names its type.
 *
 * @param item the member or branch
 * @param type the same type as the item's, with its place
 * @param <T> which of the two
 */
record Typed<T>(T item, TypeUse type) {}
