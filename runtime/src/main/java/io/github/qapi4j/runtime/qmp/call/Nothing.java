package io.github.qapi4j.runtime.qmp.call;

import org.jspecify.annotations.Nullable;

/** The result of a command that returns nothing; the one place that knows what generated code takes for it. */
public final class Nothing {
    private Nothing() {}

    /** Returns it. A command without an answer has no other result. */
    // NullAway: in its mode for JDK 17 it takes R for what is never null.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public static <R extends @Nullable Object> R result() {
        return (R) null;
    }
}
