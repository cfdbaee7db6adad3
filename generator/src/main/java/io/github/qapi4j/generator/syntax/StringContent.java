package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.options.Dialect;
import org.jspecify.annotations.Nullable;

/** What may stand between the apostrophes of a string, and what it means. */
sealed interface StringContent permits PlainStrings, EscapedStrings {
    /** Returns the rules of a dialect. */
    static StringContent of(Dialect dialect) {
        return dialect.hasJsonTokens() ? new EscapedStrings() : new PlainStrings();
    }

    /**
     * Returns the first fault of a string token, or null where there is none.
     *
     * @param token the text from the opening apostrophe on; the closing one may be missing
     */
    @Nullable
    Fault firstFault(String token);

    /** Returns what a whole and faultless string token means. */
    String decode(String token);

    /** Returns in words which escapes there are. */
    String escapes();

    /** What may be wrong inside a string. */
    enum FaultKind {
        /** R12: a backslash that starts no known escape. */
        ESCAPE,
        /** R13: a character that may not stand in a string. */
        CHARACTER
    }

    /**
     * The first thing that is wrong inside a string.
     *
     * @param kind what it is
     * @param offset where it starts, in code points from the opening apostrophe, which has 0
     * @param codePoint the refused character; that after the backslash for an escape
     */
    record Fault(FaultKind kind, int offset, int codePoint) {}
}
