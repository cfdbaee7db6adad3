package io.github.qapi4j.schemas.interop;

import io.github.qapi4j.runtime.QapiJsonException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Why a text is not what it should be.
 *
 * @param place where in the text
 * @param malformed true if the text is no JSON document at all, false if that document disobeys the schema
 * @param detail what was expected and what was found, without the place in front of it
 */
public record JsonFailure(TextPlace place, boolean malformed, String detail) {
    /** Returns what an exception of the reader says. */
    public static JsonFailure of(QapiJsonException e) {
        TokenStreamLocation location = e.getLocation();
        boolean known = location != null && location.getLineNr() > 0;
        int line = known ? location.getLineNr() : 0;
        int column = known ? location.getColumnNr() : 0;
        // The parser's own complaint is the cause of ours.
        boolean malformed = e.typeName() == null || e.getCause() instanceof JacksonException;
        return new JsonFailure(new TextPlace(line, column, e.jsonPath()), malformed, e.description());
    }
}
