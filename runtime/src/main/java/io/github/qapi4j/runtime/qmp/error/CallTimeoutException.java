package io.github.qapi4j.runtime.qmp.error;

import org.jspecify.annotations.Nullable;

/** No answer, or no event, came in time. {@link #outcome} tells whether the command had left. */
public final class CallTimeoutException extends QmpException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception; callers do so in tests of how they handle it.
     *
     * @param message for people
     * @param command the name of the command; null if there was none
     */
    public CallTimeoutException(String message, Outcome outcome, @Nullable String command) {
        super(message, outcome, command, null);
    }
}
