package io.github.qapi4j.runtime.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** The text of one JSON document, which can be read again to find the place of an error. */
public final class Document {
    /** The sum of the two bytes of UTF-16's byte order mark, in whatever order. */
    private static final int UTF_16 = 0xFE + 0xFF;

    private final JsonFactory factory;
    private final byte @Nullable [] bytes;
    private final @Nullable String text;
    private final @Nullable String source;
    private final @Nullable BadBytes bad;

    private Document(
            JsonFactory factory,
            byte @Nullable [] bytes,
            @Nullable String text,
            @Nullable String source,
            @Nullable BadBytes bad) {
        this.factory = factory;
        this.bytes = bytes;
        this.text = text;
        this.source = source;
        this.bad = bad;
    }

    /**
     * Returns the document in some bytes.
     *
     * @param factory makes the parser
     * @param source the file's path for messages, or null
     */
    public static Document of(JsonFactory factory, byte[] bytes, @Nullable String source) {
        BadBytes bad = isForeign(bytes) ? null : BadBytes.find(bytes);
        return new Document(factory, bad == null ? bytes : bad.marked(bytes), null, source, bad);
    }

    /**
     * Returns the document in a string.
     *
     * @param factory makes the parser
     */
    public static Document of(JsonFactory factory, String text) {
        return new Document(factory, null, text, null, null);
    }

    /** Returns the file's path for messages, or null. */
    public @Nullable String source() {
        return source;
    }

    /** Returns the first bytes that are not UTF-8, or null if all are. The parser gets no further than there. */
    public @Nullable BadBytes badBytes() {
        return bad;
    }

    /** Returns whether the text is in UTF-16 or UTF-32, which Jackson would guess and accept. */
    public boolean isForeign() {
        return bytes != null && isForeign(bytes);
    }

    /** Such a text has a byte order mark of these encodings or, as its first characters are ASCII, a zero byte. */
    private static boolean isForeign(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        boolean foreign = (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == UTF_16;
        for (int i = 0; i < Math.min(bytes.length, 4); i++) {
            foreign |= bytes[i] == 0;
        }
        return foreign;
    }

    /**
     * Returns a parser before the first token.
     *
     * @throws tools.jackson.core.exc.StreamConstraintsException if the text is longer than the factory's limit
     */
    public JsonParser open() {
        return bytes == null
                ? factory.createParser(ObjectReadContext.empty(), text)
                : factory.createParser(ObjectReadContext.empty(), bytes);
    }

    /** Returns the place of the token that stands a number of tokens after the one at a known place. */
    public TokenStreamLocation find(TokenStreamLocation known, int distance) {
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
