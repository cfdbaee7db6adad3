package io.github.qapi4j.generator.diag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the diagnostics of one run, in the order in which the stages find them. Beyond {@link #LIMIT} they are only
 * counted: a file that is no schema must not fill the memory.
 */
public final class Diagnostics {
    /** How many errors are kept, and how many other diagnostics. */
    public static final int LIMIT = 10_000;

    private final List<Diagnostic> sink;

    private final Counts counts;
    private final @Nullable DefinitionRef definition;

    /** Makes an empty collector. */
    public Diagnostics() {
        this(new ArrayList<>(), new Counts(), null);
    }

    /** How many were reported. */
    private static final class Counts {
        private int errors;
        private int others;

        /** Counts one; returns how many there are of its sort. */
        private int add(boolean error) {
            return error ? ++errors : ++others;
        }
    }

    private Diagnostics(List<Diagnostic> sink, Counts counts, @Nullable DefinitionRef definition) {
        this.sink = sink;
        this.counts = counts;
        this.definition = definition;
    }

    /**
     * Returns a view on the same collector whose reports belong to a definition.
     *
     * @param context the definition, or null for none
     */
    public Diagnostics in(@Nullable DefinitionRef context) {
        return new Diagnostics(sink, counts, context);
    }

    /** Reports an error: the schema is refused. */
    public void error(Code code, Span span, String message, Note... notes) {
        report(Severity.ERROR, code, span, message, notes);
    }

    /** Reports a warning: the schema is read all the same. */
    public void warning(Code code, Span span, String message, Note... notes) {
        report(Severity.WARNING, code, span, message, notes);
    }

    /** Says how the schema is understood. */
    public void info(Code code, Span span, String message) {
        report(Severity.INFO, code, span, message);
    }

    /** Reports with a severity that an option decides. */
    public void report(Severity severity, Code code, Span span, String message, Note... notes) {
        if (counts.add(severity == Severity.ERROR) <= LIMIT) {
            sink.add(new Diagnostic(severity, code, span, message, definition, List.of(notes)));
        }
    }

    /** Returns whether any error was reported so far, by whichever view. */
    public boolean hasErrors() {
        return errorCount() > 0;
    }

    /** Returns how many errors were reported so far, by whichever view. */
    public int errorCount() {
        return counts.errors;
    }

    /** Returns what was reported so far, in order; the last one says in a note how many were left out, if any were. */
    public List<Diagnostic> list() {
        int leftOut = counts.errors + counts.others - sink.size();
        if (leftOut == 0) {
            return List.copyOf(sink);
        }
        List<Diagnostic> list = new ArrayList<>(sink);
        int last = list.size() - 1;
        list.set(last, list.get(last).with(Note.of(leftOut + " more are not shown")));
        return List.copyOf(list);
    }
}
