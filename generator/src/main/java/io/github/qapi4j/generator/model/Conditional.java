package io.github.qapi4j.generator.model;

import org.jspecify.annotations.Nullable;

/** Something that exists under a condition. */
public interface Conditional {
    /** Returns when it exists, or null for always. */
    @Nullable
    Condition condition();
}
