package io.github.qapi4j.generator.diag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the diagnostics of one run, in the order in which the stages find them. */
public final class Diagnostics {
    private final List<Diagnostic> sink;
    private final int[] errors;
    private final @Nullable DefinitionRef definition;

    /** Makes an empty collector. */
    public Diagnostics() {
        this(new ArrayList<>(), new int[1], null);
    }

    private Diagnostics(List<Diagnostic> sink, int[] errors, @Nullable DefinitionRef definition) {
        this.sink = sink;
        this.errors = errors;
        this.definition = definition;
    }

    /**
     * Returns a view on the same collector whose reports belong to a definition.
     *
     * @param context the definition, or null for none
     */
    public Diagnostics in(@Nullable DefinitionRef context) {
        return new Diagnostics(sink, errors, context);
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
        if (severity == Severity.ERROR) {
            errors[0]++;
        }
        sink.add(new Diagnostic(severity, code, span, message, definition, List.of(notes)));
    }

    /** Returns whether any error was reported so far, by whichever view. */
    public boolean hasErrors() {
        return errorCount() > 0;
    }

    /** Returns how many errors were reported so far, by whichever view: two counts tell whether a step found any. */
    public int errorCount() {
        return errors[0];
    }

    /** Returns what was reported so far, in order. */
    public List<Diagnostic> list() {
        return List.copyOf(sink);
    }
}
