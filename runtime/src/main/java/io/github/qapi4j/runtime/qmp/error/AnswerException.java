package io.github.qapi4j.runtime.qmp.error;

import org.jspecify.annotations.Nullable;

/**
 * What the peer sent does not fit its type, or is beyond the limit. For a command this means that it was carried out. Only
 * this call, or this event, is lost.
 */
public final class AnswerException extends QmpException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception; callers do so in tests of how they handle it.
     *
     * @param message for people
     * @param command the name of the command; null if there was none
     * @param cause what was thrown below, or null
     */
    public AnswerException(String message, @Nullable String command, @Nullable Throwable cause) {
        super(message, Outcome.DONE, command, cause);
    }
}
