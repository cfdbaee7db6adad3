package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.diag.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where versions contradict each other: what the user is told.
 *
 * @param labels the versions, the oldest first
 * @param diagnostics where it is told
 * @param reported the pairs of places of which it was told: what heirs inherit is one fault
 */
record Conflicts(List<String> labels, Diagnostics diagnostics, Set<List<Span>> reported) {
    private static final String IN_A_POM = " (in a POM: prefer)";

    Conflicts(List<String> labels, Diagnostics diagnostics) {
        this(labels, diagnostics, new HashSet<>());
    }

    /**
     * What one version has.
     *
     * @param version the index of the version
     * @param words what it has there, such as {@code a string}
     * @param span where that is written
     */
    record Side(int version, String words, Span span) {}

    /**
     * Reports that two versions contradict each other.
     *
     * @param what the place or the name of the definition, as {@code --prefer} takes it
     */
    void report(String what, Side newer, Side older) {
        if (!reported.add(List.of(newer.span(), older.span()))) {
            return;
        }
        String label = label(newer.version());
        diagnostics.error(
                Code.VERSION_CONFLICT,
                newer.span(),
                "'" + what + "' is " + newer.words() + " in " + label + ", but " + older.words() + " in "
                        + label(older.version()),
                new Note("in " + label(older.version()) + " it is here", older.span()),
                Note.of("say which version counts, for example with --prefer " + what + "=" + label + IN_A_POM));
    }

    /** Says that no type holds the whole numbers of two versions. */
    void range(String place, Side newer, Side older) {
        if (reported.add(List.of(newer.span(), older.span()))) {
            diagnostics.report(
                    Severity.INFO,
                    Code.VERSION_RANGE,
                    newer.span(),
                    "'" + place + "' is " + newer.words() + " in " + label(newer.version()) + " and " + older.words()
                            + " in " + label(older.version()) + ", and no type holds the numbers of both; it is "
                            + newer.words(),
                    new Note("in " + label(older.version()) + " it is here", older.span()));
        }
    }

    /** Reports that what the versions have cannot stand together in one definition. */
    void together(String definition, String message, Span span, List<Note> notes, int newest) {
        List<Note> all = new ArrayList<>(notes);
        all.add(Note.of("say which version counts for the whole of it, for example with --prefer " + definition + "="
                + label(newest) + IN_A_POM));
        diagnostics.error(Code.VERSION_CONFLICT, span, message, all.toArray(Note[]::new));
    }

    String label(int version) {
        return labels.get(version);
    }
}
