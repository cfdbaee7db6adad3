package io.github.qapi4j.generator.imported;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;

/**
 * Where it goes if something is chosen otherwise than it was.
 *
 * @param source what people call the file that says how it was chosen
 * @param diagnostics takes the errors
 */
record Refusals(String source, Diagnostics diagnostics) {
    /** What to do about a choice that may simply be left out. */
    static final Note REMEDY = Note.of("leave the choice out: for imported types that of the artifact holds");

    /**
     * Reports a difference.
     *
     * @param difference what is said here, and what there, as the begin of a sentence
     * @param remedy what to do about it
     */
    void refuse(Span place, String difference, Note remedy) {
        diagnostics.error(
                Code.IMPORTED_OTHERWISE,
                place,
                difference + " where the imported type was generated, as " + source + " says",
                remedy);
    }
}
