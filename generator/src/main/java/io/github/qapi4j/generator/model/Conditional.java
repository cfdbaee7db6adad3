package io.github.qapi4j.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that exists under a condition.
 *
 * @param <T> what it is
 */
interface Conditional<T> {
    /** Returns when it exists, or null for always. */
    @Nullable
    Condition condition();

    /** Returns what a profile, which does not exclude it, sees of it. */
    T under(Profile profile);
}
