package io.github.qapi4j.generator.diag;

import java.util.Locale;

/** How much a diagnostic matters. */
public enum Severity {
    /** The schema is refused. */
    ERROR,
    /** The schema is read, but the author should look. */
    WARNING,
    /** Nothing is wrong; it says how the schema was understood, in one line. */
    INFO;

    /** Returns the word that is printed: {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
