package io.github.qapi4j.maven.source;

/** There is no baseline. The message is one sentence for the user. */
public final class BaselineException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean excused;

    /**
     * Makes one.
     *
     * @param excused whether there is nothing wrong with that: nothing was released yet, or Maven is offline
     */
    BaselineException(String sentence, boolean excused) {
        super(sentence);
        this.excused = excused;
    }

    /** Returns whether there is nothing wrong with that: nothing was released yet, or Maven is offline. */
    public boolean isExcused() {
        return excused;
    }
}
