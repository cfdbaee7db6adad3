package io.github.qapi4j.generator.match;

/**
 * A name that stands for different kinds of things in two versions, so that neither can stand for the other.
 *
 * @param newer the newest definition of the name
 * @param older the newest of those that are of another kind
 */
public record KindConflict(Source.Whole newer, Source.Whole older) {}
