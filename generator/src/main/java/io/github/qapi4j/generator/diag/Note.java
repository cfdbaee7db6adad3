package io.github.qapi4j.generator.diag;

import org.jspecify.annotations.Nullable;

/**
 * What a diagnostic adds: another place that matters, or what to do.
 *
 * @param message one sentence without a final stop
 * @param span the other place, or null where there is none
 */
public record Note(String message, @Nullable Span span) {
    /** Returns a note without a place. */
    public static Note of(String message) {
        return new Note(message, null);
    }
}
