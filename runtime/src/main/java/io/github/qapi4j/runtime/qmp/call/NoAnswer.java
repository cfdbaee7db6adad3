package io.github.qapi4j.runtime.qmp.call;

import io.github.qapi4j.runtime.Nothing;
import org.jspecify.annotations.Nullable;

/** The result of a command without an answer. */
public final class NoAnswer {
    private NoAnswer() {}

    /** Returns it. A command without an answer has no other result. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <R extends @Nullable Object> R result() {
        return (R) Nothing.INSTANCE;
    }
}
