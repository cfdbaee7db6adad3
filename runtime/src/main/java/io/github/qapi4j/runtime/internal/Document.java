package io.github.qapi4j.runtime.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/** The text of one JSON document, which can be read again to find the place of an error. */
public final class Document {
    /** The sum of the two bytes of UTF-16's byte order mark, in whatever order. */
    private static final int UTF_16 = 0xFE + 0xFF;

    private final byte @Nullable [] bytes;
    private final @Nullable String text;
    private final @Nullable String source;

    private Document(byte @Nullable [] bytes, @Nullable String text, @Nullable String source) {
        this.bytes = bytes;
        this.text = text;
        this.source = source;
    }

    /**
     * Returns the document in some bytes.
     *
     * @param source the file's path for messages, or null
     */
    public static Document of(byte[] bytes, @Nullable String source) {
        return new Document(bytes, null, source);
    }

    /** Returns the document in a string. */
    public static Document of(String text) {
        return new Document(null, text, null);
    }

    @Nullable
    String source() {
        return source;
    }

    /**
     * Returns whether the text is in UTF-16 or UTF-32, which Jackson would guess and accept.
     *
     * <p>Such a text has a byte order mark of these encodings or, as its first characters are ASCII, a zero byte.
     */
    boolean isForeign() {
        if (bytes == null || bytes.length < 2) {
            return false;
        }
        boolean foreign = (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == UTF_16;
        for (int i = 0; i < Math.min(bytes.length, 4); i++) {
            foreign |= bytes[i] == 0;
        }
        return foreign;
    }

    /** Returns a parser before the first token. */
    JsonParser open() {
        return bytes == null
                ? CoreJson.FACTORY.createParser(ObjectReadContext.empty(), text)
                : CoreJson.FACTORY.createParser(ObjectReadContext.empty(), bytes);
    }

    /** Returns the place of the token that stands a number of tokens after the one at a known place. */
    TokenStreamLocation find(TokenStreamLocation known, int distance) {
        try (JsonParser parser = open()) {
            while (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                if (at.getLineNr() == known.getLineNr() && at.getColumnNr() == known.getColumnNr()) {
                    for (int count = 0; count < distance; count++) {
                        parser.nextToken();
                    }
                    return parser.currentTokenLocation();
                }
            }
            return known;
        }
    }
}
