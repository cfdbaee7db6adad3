package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Documentation.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The sections that a comment has so far, of which some may not come twice (R32, R36). */
final class KnownSections {
    private static final Set<Kind> ONCE = EnumSet.of(Kind.MEMBER, Kind.FEATURE, Kind.RETURNS, Kind.ERRORS, Kind.SINCE);

    private final LineCursor cursor;
    private final Map<Kind, Map<String, Span>> places = new EnumMap<>(Kind.class);

    /** Makes a record of no sections; the second one of a name fails on the cursor. */
    KnownSections(LineCursor cursor) {
        this.cursor = cursor;
    }

    /** Enters a section; returns whether it may stand there. */
    boolean enter(Kind kind, String name, Span span) {
        Span first = ONCE.contains(kind)
                ? places.computeIfAbsent(kind, key -> new HashMap<>()).putIfAbsent(name, span)
                : null;
        if (first != null) {
            String what = kind == Kind.MEMBER ? "member" : kind == Kind.FEATURE ? "feature" : "section";
            cursor.fail(
                    Code.DOC_DUPLICATE,
                    span,
                    "the " + what + " '" + name + "' is described twice",
                    new Note("it is described here first", first));
        }
        return first == null;
    }

    /** Returns whether there is a section of a kind that may not come twice. */
    boolean has(Kind kind) {
        return places.containsKey(kind);
    }
}
