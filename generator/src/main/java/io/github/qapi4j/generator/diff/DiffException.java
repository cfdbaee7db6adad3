package io.github.qapi4j.generator.diff;

/** Schemas cannot be compared as they were to be. The message is one sentence for the user. */
public final class DiffException extends Exception {
    private static final long serialVersionUID = 1;

    /** Makes one that says this. */
    public DiffException(String sentence) {
        super(sentence);
    }
}
