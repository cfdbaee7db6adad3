package io.github.qapi4j.generator.diag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a schema, at one place.
 *
 * @param severity whether the schema is refused for it
 * @param code which rule speaks
 * @param span the smallest token that is at fault
 * @param message what is wrong and what was expected, one sentence without a final stop
 * @param definition the definition that it belongs to, or null where it belongs to none
 * @param notes other places and remedies, in the order to be read
 */
public record Diagnostic(
        Severity severity,
        Code code,
        Span span,
        String message,
        @Nullable DefinitionRef definition,
        List<Note> notes) {
    public Diagnostic {
        notes = List.copyOf(notes);
    }

    /** Returns the same with one more note. */
    Diagnostic with(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new Diagnostic(severity, code, span, message, definition, all);
    }
}
