package io.github.qapi4j.runtime.qmp.error;

import org.jspecify.annotations.Nullable;

/** The connection ended before the answer came, or before the command was sent: {@link #outcome} tells which. */
public final class ConnectionLostException extends QmpException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception; callers do so in tests of how they handle it.
     *
     * @param message for people
     * @param command the name of the command; null if there was none
     * @param cause what was thrown below, or null
     */
    public ConnectionLostException(
            String message, Outcome outcome, @Nullable String command, @Nullable Throwable cause) {
        super(message, outcome, command, cause);
    }
}
