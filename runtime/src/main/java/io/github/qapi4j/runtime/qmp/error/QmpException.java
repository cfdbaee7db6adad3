package io.github.qapi4j.runtime.qmp.error;

import org.jspecify.annotations.Nullable;

/** A call that did not succeed. The message names the command, says what happened, and never shows arguments. */
public abstract class QmpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is known of the command's effect. */
    public enum Outcome {
        /** No byte of the command has left this process: it is safe to send it again. */
        NOT_SENT,
        /** The peer answered with an error. It says nothing of side effects, but errors of arguments have none. */
        REFUSED,
        /** The peer carried it out, and the answer cannot be had. */
        DONE,
        /** It was sent, wholly or in part, and nobody knows what became of it. */
        UNKNOWN
    }

    private final Outcome outcome;
    private final @Nullable String command;

    /**
     * Makes the exception.
     *
     * @param message for people
     * @param command the name of the command; null if there was none
     * @param cause what was thrown below, or null
     */
    protected QmpException(String message, Outcome outcome, @Nullable String command, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
        this.command = command;
    }

    /** Returns what is known of the command's effect. */
    public final Outcome outcome() {
        return outcome;
    }

    /** Returns the command's name on the wire; null where it was not about a command, as with streams of events. */
    public final @Nullable String command() {
        return command;
    }
}
