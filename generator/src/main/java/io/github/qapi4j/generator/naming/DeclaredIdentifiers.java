package io.github.qapi4j.generator.naming;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.model.Identifiers;
import io.github.qapi4j.generator.model.Schema;
import java.util.Set;
import java.util.TreeSet;

/** The identifiers of conditions that the user declared true or false, in a run that may have several root schemas. */
public final class DeclaredIdentifiers {
    private final Set<String> chosen;
    private final Set<String> known = new TreeSet<>();

    DeclaredIdentifiers(Set<String> chosen) {
        this.chosen = chosen;
    }

    /** Looks which identifiers a root schema mentions. */
    void read(Schema schema) {
        if (!chosen.isEmpty()) {
            known.addAll(Identifiers.of(schema));
        }
    }

    /** Reports those that no root schema mentions: they are misspelt. */
    void refuseUnknown(Span place, Diagnostics diagnostics) {
        for (String identifier : new TreeSet<>(chosen)) {
            if (!known.contains(identifier)) {
                diagnostics.error(
                        Code.UNKNOWN_IDENTIFIER,
                        place,
                        "'" + identifier + "' is defined or undefined, but no condition of the schemas mentions it",
                        Suggestion.notes(identifier, known).toArray(Note[]::new));
            }
        }
    }
}
