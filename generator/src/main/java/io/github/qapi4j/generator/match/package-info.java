/**
 * Finds out which type of one schema stands for which of another, for any number of versions of a schema at once.
 *
 * <p>Two types correspond if they have the same name, or if they stand at the same place: the type of the same member, of
 * the result of the same command, and so on. What corresponds by its place brings more places that correspond, so the search
 * goes on until nothing is added. {@link io.github.qapi4j.generator.match.Matcher} does it and
 * {@link io.github.qapi4j.generator.match.Matches} holds what it found; what the versions have in common, and whether they
 * contradict each other, is for others to say.
 */
@NullMarked
package io.github.qapi4j.generator.match;

import org.jspecify.annotations.NullMarked;
