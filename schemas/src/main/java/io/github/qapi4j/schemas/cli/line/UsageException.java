package io.github.qapi4j.schemas.cli.line;

/** The command line is wrong; the message says what of it, and what would be right. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes the exception.
     *
     * @param message for the user, as a part of a sentence
     */
    public UsageException(String message) {
        super(message);
    }
}
