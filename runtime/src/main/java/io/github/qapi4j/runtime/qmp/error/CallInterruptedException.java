package io.github.qapi4j.runtime.qmp.error;

import org.jspecify.annotations.Nullable;

/** The waiting thread was interrupted. Its interrupt status is set; the connection goes on. */
public final class CallInterruptedException extends QmpException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception; callers do so in tests of how they handle it.
     *
     * @param message for people
     * @param command the name of the command; null if there was none
     */
    public CallInterruptedException(String message, Outcome outcome, @Nullable String command) {
        super(message, outcome, command, null);
    }
}
