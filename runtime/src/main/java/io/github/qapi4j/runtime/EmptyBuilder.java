package io.github.qapi4j.runtime;

import java.util.Objects;

/**
 * Builds a value of a generated type that has no members. Such types share this class; one that gains members with a newer
 * schema gets a builder of its own, which {@code builder()} returns from then on. So call the methods in one expression, as
 * in {@code StopCommand.builder().build()}, or hold the builder in a {@code var}.
 *
 * @param <T> the type of the value
 */
public final class EmptyBuilder<T> {
    private final T value;

    /**
     * Makes a builder; for generated types.
     *
     * @param value the value that is built
     * @throws NullPointerException if it is null
     */
    public EmptyBuilder(T value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Returns the value; as it is immutable and has nothing to tell it from another one, it is always the same. */
    public T build() {
        return value;
    }
}
