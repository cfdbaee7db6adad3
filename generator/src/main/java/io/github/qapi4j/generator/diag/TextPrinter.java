package io.github.qapi4j.generator.diag;

import java.util.List;

/** Prints diagnostics for people: the place, the sentence, the source line with a mark under the fault, the notes. */
public final class TextPrinter {
    private TextPrinter() {}

    /** Returns the diagnostics one after the other, each line ending in LF; empty where there are none. */
    public static String print(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(print(diagnostic));
        }
        return out.toString();
    }

    /** Returns one diagnostic with its context and notes, each line ending in LF; an information is one line. */
    public static String print(Diagnostic diagnostic) {
        if (diagnostic.severity() == Severity.INFO) {
            return coded(diagnostic);
        }
        StringBuilder out = new StringBuilder();
        Span span = diagnostic.span();
        for (Span include : span.file().includeChain()) {
            out.append("In file included from ")
                    .append(SafeText.of(include.file().name()))
                    .append(':')
                    .append(include.line())
                    .append(":\n");
        }
        DefinitionRef definition = diagnostic.definition();
        if (definition != null) {
            out.append(SafeText.of(span.file().name() + ": In " + definition.kind() + " '" + definition.name() + "':"))
                    .append('\n');
        }
        out.append(coded(diagnostic));
        out.append(Snippet.of(span));
        diagnostic.notes().forEach(note -> print(note, out));
        return out.toString();
    }

    private static String coded(Diagnostic diagnostic) {
        return line(diagnostic) + " [" + diagnostic.code().id() + "]\n";
    }

    private static void print(Note note, StringBuilder out) {
        Span place = note.span();
        if (place == null) {
            out.append("note: ").append(SafeText.of(note.message())).append('\n');
        } else {
            out.append(SafeText.of(place + ": note: " + note.message())).append('\n');
            out.append(Snippet.of(place));
        }
    }

    /** Returns a diagnostic in one line without its end: {@code path:line:column: error: sentence}. */
    public static String line(Diagnostic diagnostic) {
        return SafeText.of(diagnostic.span() + ": " + diagnostic.severity().word() + ": " + diagnostic.message());
    }
}
