package io.github.qapi4j.runtime.qmp.error;

/** The command was not sent, for a reason of this side's. */
public final class NotSentException extends QmpException {
    private static final long serialVersionUID = 1L;

    /** Why a command was not sent. */
    public enum Reason {
        /** As many commands wait as may. */
        QUEUE_FULL,
        /** The command, or this connection, does not allow it out of band. */
        NO_OUT_OF_BAND,
        /** The command's text is longer than the limit. */
        TOO_LARGE,
        /** A {@link io.github.qapi4j.runtime.qmp.CommandCheck} objects. */
        CHECK,
        /** This client is closed. */
        CLOSED,
        /** The guest agent does not answer the question whether it is there. */
        SILENT
    }

    private final Reason reason;

    /**
     * Makes the exception; callers do so in tests of how they handle it.
     *
     * @param message for people
     * @param command the name of the command
     */
    public NotSentException(String message, Reason reason, String command) {
        super(message, Outcome.NOT_SENT, command, null);
        this.reason = reason;
    }

    /** Returns the reason. */
    public Reason reason() {
        return reason;
    }
}
