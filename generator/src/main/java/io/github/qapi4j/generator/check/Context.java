package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.Dialect;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Type;
import io.github.qapi4j.generator.syntax.Pragmas;

/**
 * What the rules on the table share.
 *
 * @param table all drafts by name
 * @param members the members of objects as a whole
 * @param settings what holds for all definitions
 * @param diagnostics where faults go, bound to no definition
 */
record Context(Table table, Members members, Settings settings, Diagnostics diagnostics) {
    Context(Table table, Settings settings, Diagnostics diagnostics) {
        this(table, new Members(table), settings, diagnostics);
    }

    /** Returns the pragmas of the run. */
    Pragmas pragmas() {
        return settings.pragmas();
    }

    /** Returns the dialect of the run. */
    Dialect dialect() {
        return settings.dialect();
    }

    /** Reports an error in a definition. */
    void error(Draft draft, Code code, Span span, String message, Note... notes) {
        diagnostics.in(draft.envelope().ref()).error(code, span, message, notes);
    }

    /** Says what a type is. */
    String describe(Type type) {
        return type.accept(new TypeWords(table));
    }
}
