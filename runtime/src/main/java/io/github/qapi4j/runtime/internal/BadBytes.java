package io.github.qapi4j.runtime.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * The first bytes of a document that are not UTF-8.
 *
 * @param offset the index of the first of them
 * @param location line and column, both counted from 1; a column is a byte
 * @param problem what is wrong with them, in words
 */
public record BadBytes(int offset, TokenStreamLocation location, String problem) {
    /** A byte that the parser refuses wherever it stands, in what is skipped as well. */
    private static final byte REFUSED = (byte) 0xF8;

    /** Returns the first ones, or null if there are none. */
    public static @Nullable BadBytes find(byte[] bytes) {
        int offset = Utf8.firstFault(bytes);
        return offset < 0 ? null : new BadBytes(offset, locate(bytes, offset), Utf8.describe(bytes, offset));
    }

    /** Counts lines as the parser does: they end with CR, LF or both. */
    private static TokenStreamLocation locate(byte[] bytes, int offset) {
        int line = 1;
        int start = 0;
        for (int index = 0; index < offset; index++) {
            if (bytes[index] == '\n' || bytes[index] == '\r' && bytes[index + 1] != '\n') {
                line++;
                start = index + 1;
            }
        }
        return new TokenStreamLocation(null, offset, -1L, line, offset - start + 1);
    }

    /**
     * Returns a copy of the document that the parser refuses at these bytes. So whatever is wrong before them is told
     * first, and the error names type and member as any other does.
     */
    public byte[] marked(byte[] bytes) {
        byte[] copy = bytes.clone();
        copy[offset] = REFUSED;
        return copy;
    }

    /** Returns whether they are what a parser refuses that stands at a place. */
    public boolean stopped(@Nullable TokenStreamLocation place) {
        return place != null && place.getByteOffset() >= offset;
    }
}
