/**
 * Merges several versions of a schema into one, which stands for what any of them means: a document that is valid in one
 * version is valid in the merged one. Where versions contradict each other, that is a conflict, and an error.
 *
 * <p>What is merged was checked, and configured by a profile, version by version. {@link
 * io.github.qapi4j.generator.versions.Merger} is the entry; each kind of definition has a class that knows how its sources
 * become one.
 */
@NullMarked
package io.github.qapi4j.generator.versions;

import org.jspecify.annotations.NullMarked;
