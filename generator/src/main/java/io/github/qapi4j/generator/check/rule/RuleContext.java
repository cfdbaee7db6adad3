package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.Settings;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.Pragmas;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rules on the table share.
 *
 * @param table all definitions by name
 * @param members the members of objects as a whole
 * @param settings what holds for all definitions
 * @param diagnostics where faults go, bound to no definition
 */
public record RuleContext(SymbolTable table, Members members, Settings settings, Diagnostics diagnostics) {
    /** How many errors of a run may come with guesses. */
    private static final int GUESSED_ERRORS = 100;

    public RuleContext(SymbolTable table, Settings settings, Diagnostics diagnostics) {
        this(table, new Members(table), settings, diagnostics);
    }

    /** Returns the pragmas of the run. */
    public Pragmas pragmas() {
        return settings.pragmas();
    }

    /** Returns the dialect of the run. */
    public Dialect dialect() {
        return settings.dialect();
    }

    /** Reports an error in a definition. */
    public void error(RawDefinition definition, Code code, Span span, String message, Note... notes) {
        diagnostics.in(definition.info().ref()).error(code, span, message, notes);
    }

    /**
     * Returns a note that guesses which known name a wrong one was meant to be, or none where no name is near. The first
     * errors of a run get guesses, and the others none: each guess looks at all names, and a file of nothing but mistakes
     * must not take minutes.
     */
    public List<Note> guess(String wrong, Supplier<? extends Collection<String>> known) {
        return mayGuess() ? Suggestion.notes(wrong, known.get()) : List.of();
    }

    /** Returns the known name that a wrong one was meant to be, as {@link #guess} does; null where it gives no note. */
    public @Nullable String closest(String wrong, Collection<String> known) {
        return mayGuess() ? Suggestion.closest(wrong, known) : null;
    }

    private boolean mayGuess() {
        return diagnostics.errorCount() < GUESSED_ERRORS;
    }

    /** Says what a type is. */
    public String describe(Type type) {
        return table.describe(type);
    }
}
