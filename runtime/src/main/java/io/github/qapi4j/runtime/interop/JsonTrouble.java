package io.github.qapi4j.runtime.interop;

import io.github.qapi4j.runtime.QapiJsonException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Why a text is not what it should be.
 *
 * @param place where in the text
 * @param malformed true if the text is no JSON document at all, false if that document disobeys the schema
 * @param detail what was expected and what was found, without the place in front of it
 */
record JsonTrouble(TextPlace place, boolean malformed, String detail) {
    private static final int UTF_16 = 0xFE + 0xFF;

    static JsonTrouble of(QapiJsonException e) {
        TokenStreamLocation location = e.getLocation();
        boolean known = location != null && location.getLineNr() > 0;
        int line = known ? location.getLineNr() : 0;
        int column = known ? location.getColumnNr() : 0;
        String message = e.getMessage();
        String prefix = line + ":" + column + ": ";
        String detail = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        // The parser's own complaint is the cause of ours.
        boolean malformed = e.typeName() == null || e.getCause() instanceof JacksonException;
        return new JsonTrouble(new TextPlace(line, column, e.jsonPath()), malformed, detail);
    }

    /**
     * Finds a text in UTF-16 or UTF-32, which a parser that guesses encodings would accept.
     *
     * <p>Such a text has a byte order mark of these encodings or, as its first characters are ASCII, a zero byte.
     */
    static Optional<JsonTrouble> inEncoding(byte[] text) {
        boolean foreign = text.length > 1 && (text[0] & 0xFF) + (text[1] & 0xFF) == UTF_16;
        for (int i = 0; i < Math.min(text.length, 4); i++) {
            foreign |= text[i] == 0;
        }
        if (!foreign) {
            return Optional.empty();
        }
        String detail = "the text must be UTF-8, and it is not";
        return Optional.of(new JsonTrouble(new TextPlace(1, 1, ""), true, detail));
    }
}
