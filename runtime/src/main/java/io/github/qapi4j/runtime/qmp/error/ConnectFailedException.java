package io.github.qapi4j.runtime.qmp.error;

import org.jspecify.annotations.Nullable;

/** There is no connection: nobody listens, nobody greets, or the peer is not the one that was expected. */
public final class ConnectFailedException extends QmpException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception; callers do so in tests of how they handle it.
     *
     * @param message for people
     * @param cause what was thrown below, or null
     */
    public ConnectFailedException(String message, @Nullable Throwable cause) {
        super(message, Outcome.NOT_SENT, null, cause);
    }
}
