package io.github.qapi4j.generator.diff.report;

import io.github.qapi4j.generator.diag.SafeText;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Prints what came and went. */
public final class SinceReport {
    private static final String FORM = "qapi-since/1";

    private SinceReport() {}

    /** Returns the table for people: lines that end in LF, safe for a terminal. */
    public static String text(SinceTable table) {
        int kinds = width(table.rows().stream().map(SinceTable.Row::kind).toList());
        int places = width(table.rows().stream().map(SinceTable.Row::place).toList());
        StringBuilder text =
                new StringBuilder(SafeText.of(table.before() + " → " + table.after() + ": " + table.line()) + "\n");
        for (SinceTable.Row row : table.rows()) {
            String line = row.what() + "  " + padded(row.kind(), kinds) + "  " + padded(row.place(), places) + "  "
                    + remarks(row);
            text.append(SafeText.of(line.stripTrailing())).append('\n');
        }
        return text.toString();
    }

    private static String remarks(SinceTable.Row row) {
        String since = row.since() == null ? "" : "since " + row.since();
        return row.unstable() ? (since.isEmpty() ? "unstable" : since + ", unstable") : since;
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** Returns the table as one of Markdown: lines that end in LF. */
    public static String markdown(SinceTable table) {
        StringBuilder text = new StringBuilder("## " + MarkdownReport.plain(table.before()) + " → "
                + MarkdownReport.plain(table.after()) + "\n\n" + table.line() + "\n");
        if (!table.rows().isEmpty()) {
            text.append("\n| | kind | place | since |\n|---|---|---|---|\n");
        }
        for (SinceTable.Row row : table.rows()) {
            text.append("| ").append(row.what()).append(" | ").append(row.kind());
            text.append(" | ").append(MarkdownReport.plain(row.place()));
            text.append(" | ").append(Objects.requireNonNullElse(row.since(), ""));
            text.append(row.unstable() ? " (unstable) |\n" : " |\n");
        }
        return text.toString();
    }

    /** Returns the table as one line of JSON that ends in LF; {@code since} is null where nothing tells. */
    public static String json(SinceTable table) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", FORM);
            source(json, "old", table.before());
            source(json, "new", table.after());
            json.writeArrayPropertyStart("rows");
            table.rows().forEach(row -> row(json, row));
            json.writeEndArray();
            json.writeEndObject();
        }
        return SafeText.json(out.append('\n').toString());
    }

    private static void source(JsonGenerator json, String name, String file) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("file", file);
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, SinceTable.Row row) {
        json.writeStartObject();
        json.writeStringProperty("what", row.what());
        json.writeStringProperty("kind", row.kind());
        json.writeStringProperty("place", row.place());
        if (row.since() == null) {
            json.writeNullProperty("since");
        } else {
            json.writeStringProperty("since", row.since());
        }
        json.writeBooleanProperty("unstable", row.unstable());
        json.writeEndObject();
    }
}
