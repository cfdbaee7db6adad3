package io.github.qapi4j.generator.diag;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Prints diagnostics for programs: one JSON array with an element for every schema that was judged. */
public final class JsonPrinter {
    private final JsonGenerator json;

    private JsonPrinter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * What was found in one schema.
     *
     * @param file the root schema, as it was given
     * @param diagnostics what was found, in order; empty where all is well
     */
    public record Report(String file, List<Diagnostic> diagnostics) {
        public Report {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Returns the reports as one line of JSON that ends in LF. It can be shown as it is: what {@link SafeText} does not print
     * is escaped.
     *
     * <p>Lines and columns are counted from 1, and are null where a file as a whole is meant; {@code definition} is null
     * where a diagnostic belongs to none.
     */
    public static String print(List<Report> reports) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            JsonPrinter printer = new JsonPrinter(json);
            json.writeStartArray();
            reports.forEach(printer::report);
            json.writeEndArray();
        }
        return SafeText.json(out.append('\n').toString());
    }

    private void report(Report report) {
        json.writeStartObject();
        json.writeStringProperty("file", report.file());
        json.writeArrayPropertyStart("diagnostics");
        report.diagnostics().forEach(this::diagnostic);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void diagnostic(Diagnostic diagnostic) {
        json.writeStartObject();
        json.writeStringProperty("severity", diagnostic.severity().word());
        json.writeStringProperty("code", diagnostic.code().id());
        json.writeStringProperty("message", diagnostic.message());
        place(diagnostic.span());
        definition(diagnostic.definition());
        json.writeArrayPropertyStart("includedFrom");
        for (Span include : diagnostic.span().file().includeChain()) {
            json.writeStartObject();
            json.writeStringProperty("file", include.file().name());
            number("line", include.line());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        diagnostic.notes().forEach(this::note);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void definition(@Nullable DefinitionRef definition) {
        if (definition == null) {
            json.writeNullProperty("definition");
            return;
        }
        json.writeObjectPropertyStart("definition");
        json.writeStringProperty("kind", definition.kind());
        json.writeStringProperty("name", definition.name());
        json.writeNumberProperty("line", definition.line());
        json.writeEndObject();
    }

    private void note(Note note) {
        json.writeStartObject();
        json.writeStringProperty("message", note.message());
        place(note.span());
        json.writeEndObject();
    }

    private void place(@Nullable Span span) {
        if (span == null) {
            json.writeNullProperty("file");
        } else {
            json.writeStringProperty("file", span.file().name());
        }
        number("line", span == null ? 0 : span.line());
        number("column", span == null ? 0 : span.column());
    }

    private void number(String name, int value) {
        if (value == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
