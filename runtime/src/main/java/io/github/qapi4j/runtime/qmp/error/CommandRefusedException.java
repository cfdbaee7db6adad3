package io.github.qapi4j.runtime.qmp.error;

import io.github.qapi4j.runtime.text.Quoting;
import io.github.qapi4j.runtime.version.Explanation;
import org.jspecify.annotations.Nullable;

/** The peer answered with an error. */
public final class CommandRefusedException extends QmpException {
    private static final long serialVersionUID = 1L;

    private final ErrorClass errorClass;
    private final String errorClassText;
    private final String description;
    private final String rawDescription;
    private final transient @Nullable Explanation explanation;

    /**
     * Makes the exception; callers do so in tests of how they handle it.
     *
     * @param command the name of the command
     * @param errorClassText the class as it stood on the wire
     * @param description what the peer says, without secrets
     * @param rawDescription what the peer says
     * @param explanation what the versions that the bindings stand for say to it; null for nothing
     */
    public CommandRefusedException(
            String command,
            String errorClassText,
            String description,
            String rawDescription,
            @Nullable Explanation explanation) {
        super(
                command + ": refused: " + Quoting.sentence(description) + " (" + Quoting.clip(errorClassText) + ")"
                        + (explanation == null ? "" : "; " + explanation),
                Outcome.REFUSED,
                command,
                null);
        this.explanation = explanation;
        this.errorClass = ErrorClass.fromWire(errorClassText);
        this.errorClassText = errorClassText;
        this.description = description;
        this.rawDescription = rawDescription;
    }

    /** Returns the error's class. */
    public ErrorClass errorClass() {
        return errorClass;
    }

    /** Returns the error's class as it stood on the wire, also where this library does not know it. */
    public String errorClassText() {
        return errorClassText;
    }

    /**
     * Returns what the peer says, of whatever characters; the message has it on one line, and the beginning of a long one.
     * Secrets of the command that QEMU repeats here are {@code ***}.
     */
    public String description() {
        return description;
    }

    /** Returns what the peer says, word for word; it may repeat arguments that are secret. */
    public String rawDescription() {
        return rawDescription;
    }

    /**
     * Returns which versions have what the peer refused; it stands in the message, too. Null where versions do not explain it,
     * where the client knows none ({@code QmpOptions.withAvailability}), and in a copy that was serialized.
     */
    public @Nullable Explanation explanation() {
        return explanation;
    }
}
