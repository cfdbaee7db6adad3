package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.text.Quoting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamLocation;

/**
 * What is wrong with some JSON, as the getters of {@link io.github.qapi4j.runtime.QapiJsonException} show it.
 *
 * @param source the file's path as the caller gave it, or null
 * @param location the place in the input, or null
 * @param path names of members and indexes of elements that lead to the value, outermost first; empty for the root
 * @param pathGrows whether the path starts at the generated type and databind's readers around it prepend to it; else
 *     it starts at the document's root
 * @param typeName the schema's name of the type, or null
 * @param memberName the member's wire name, or null
 * @param expected what would have been right, in words
 * @param found what was there instead, in words
 * @param problem one sentence that says it all but the place
 */
public record ErrorDetails(
        @Nullable String source,
        @Nullable TokenStreamLocation location,
        List<Reference> path,
        boolean pathGrows,
        @Nullable String typeName,
        @Nullable String memberName,
        String expected,
        String found,
        String problem) {

    /** Returns the message but for the pointer: {@code FILE:LINE:COLUMN: TYPE: PROBLEM}, as much of it as is known. */
    public String message() {
        StringBuilder text = new StringBuilder();
        if (source != null) {
            text.append(source).append(':');
        }
        if (location != null && location.getLineNr() > 0) {
            text.append(location.getLineNr())
                    .append(':')
                    .append(location.getColumnNr())
                    .append(':');
        }
        if (text.length() > 0) {
            text.append(' ');
        }
        return text.append(description()).toString();
    }

    /** Returns the message without what is known of the place: {@code TYPE: PROBLEM}. */
    public String description() {
        return typeName == null ? problem : typeName + ": " + problem;
    }

    /** Returns the end of the message: {@code (at POINTER)}, clipped and escaped; nothing for the root. */
    public static String at(String jsonPath) {
        return jsonPath.isEmpty() ? "" : " (at " + Quoting.clip(jsonPath) + ")";
    }
}
