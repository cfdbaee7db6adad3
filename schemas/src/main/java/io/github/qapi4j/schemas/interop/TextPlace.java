package io.github.qapi4j.schemas.interop;

import java.util.Objects;

/**
 * A place in a JSON text.
 *
 * @param line the line, counted from 1; 0 if it is not known
 * @param column the column, counted from 1; 0 if it is not known
 * @param jsonPath the JSON pointer (RFC 6901) of the value; empty for the root
 */
public record TextPlace(int line, int column, String jsonPath) {
    static final TextPlace WHOLE = new TextPlace(0, 0, "");

    /**
     * Checks that nothing is null.
     *
     * @throws NullPointerException if the pointer is null
     */
    public TextPlace {
        Objects.requireNonNull(jsonPath, "jsonPath");
    }

    /** Returns {@code :LINE:COLUMN}, or nothing if the line is not known. */
    String suffix() {
        return line < 1 ? "" : ":" + line + ":" + column;
    }
}
