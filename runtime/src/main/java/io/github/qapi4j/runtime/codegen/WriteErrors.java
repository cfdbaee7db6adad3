package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.internal.JsonLocation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Makes the exceptions of writing. Public because {@link io.github.qapi4j.runtime.QapiEnum} throws one. */
public final class WriteErrors {
    private WriteErrors() {}

    /** An enum's {@code UNRECOGNIZED} is to be written, and the text that it stands for is not known. */
    public static QapiJsonException unrecognized(JsonGenerator out, @Nullable String typeName) {
        return of(out, typeName, "a known value", "UNRECOGNIZED, which has no text and cannot be written");
    }

    /** The value that is to be written next has no JSON form. */
    static QapiJsonException of(JsonGenerator out, @Nullable String typeName, String expected, String found) {
        JsonLocation place = JsonLocation.ofNext(out.streamWriteContext());
        ErrorDetails details = new ErrorDetails(
                null,
                null,
                place.path(),
                false,
                typeName,
                place.member(),
                expected,
                found,
                place.subject() + " must be " + expected + ", found " + found);
        return new QapiJsonException(details, null);
    }
}
