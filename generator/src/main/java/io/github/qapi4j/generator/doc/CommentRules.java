package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.options.Dialect;

/**
 * What a QEMU release asks of doc comments, as far as releases differ (sections 10.2 to 10.4).
 *
 * @param dialect the dialect of the release
 */
record CommentRules(Dialect dialect) {
    /** What holds the lines of a description together in {@link EarlySectionReader}. */
    enum Indentation {
        /** Nothing: up to QEMU 5.1. */
        FREE,
        /** No line stands left of the text behind the marker: up to QEMU 8.0. */
        BELOW_TEXT,
        /** No line stands left of the first one below the marker: QEMU 8.1 and 8.2. */
        BELOW_FIRST_LINE
    }

    /** Returns whether markers count on every line, and not only where a section begins. */
    boolean marksEveryLine() {
        return dialect.isBefore(Dialect.V9_0);
    }

    /** Returns whether text behind a marker must have a blank before it. */
    boolean wantsBlankBehindMarker() {
        return dialect.isBefore(Dialect.V8_1);
    }

    /** Returns whether there are sections for notes and examples (R39). */
    boolean hasNotes() {
        return dialect.isBefore(Dialect.V9_1);
    }

    /** Returns whether headings may stand in free-form comments only (R40). */
    boolean hasHeadings() {
        return !dialect.isBefore(Dialect.V5_2) && dialect.isBefore(Dialect.CURRENT);
    }

    /** Returns how descriptions are indented where markers count on every line (R37). */
    Indentation indentation() {
        if (dialect.isBefore(Dialect.V5_2)) {
            return Indentation.FREE;
        }
        return dialect.isBefore(Dialect.V8_1) ? Indentation.BELOW_TEXT : Indentation.BELOW_FIRST_LINE;
    }
}
