package io.github.qapi4j.generator.feature;

/** A text that is no path. */
final class PathException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;

    /**
     * Makes an exception.
     *
     * @param at which character is at fault, counted from 0
     * @param message what was expected, for people
     */
    PathException(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** Returns which character is at fault, counted from 0. */
    int at() {
        return at;
    }
}
