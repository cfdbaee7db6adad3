package io.github.qapi4j.generator.diff.report;

import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.Suppression;
import io.github.qapi4j.generator.diff.doc.DocChanges;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Prints a comparison for programs. */
public final class JsonReport {
    /** The form of the document; it changes if members change their meaning or go. */
    private static final String FORM = "qapi-diff/1";

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Returns the report as one line of JSON that ends in LF. The findings are sorted by id, then by place; {@code old} and
     * {@code new} are null where an element is not there, lines and columns are counted from 1, and null where a file as a
     * whole is meant. The counts are those for the question.
     */
    public static String print(SchemaDiff diff, Question question) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonReport(json).report(diff, question);
        }
        return SafeText.json(out.append('\n').toString());
    }

    private void report(SchemaDiff diff, Question question) {
        json.writeStartObject();
        json.writeStringProperty("schema", FORM);
        source("old", diff.before());
        source("new", diff.after());
        json.writeStringProperty("question", question.word());
        counts(Summary.of(diff, question));
        DocChanges docs = diff.docs();
        if (docs != null) {
            json.writeObjectPropertyStart("docs");
            json.writeNumberProperty("changed", docs.changed());
            json.writeNumberProperty("added", docs.added());
            json.writeNumberProperty("removed", docs.removed());
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("findings");
        diff.findings().forEach(this::finding);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void source(String name, String file) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("file", file);
        json.writeEndObject();
    }

    private void counts(Summary summary) {
        json.writeObjectPropertyStart("counts");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberProperty(verdict.word(), summary.count(verdict));
        }
        json.writeNumberProperty("unstable", summary.unstable());
        json.writeNumberProperty("suppressed", summary.suppressed());
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("direction", finding.direction().word());
        json.writeStringProperty("place", finding.place().text());
        json.writeNumberProperty("reachedBy", finding.reachedBy());
        place("old", finding.before());
        place("new", finding.after());
        json.writeObjectPropertyStart("verdict");
        JavaOutcome java = finding.java();
        if (java == null) {
            json.writeStringProperty("server", finding.outcome().server().word());
            json.writeStringProperty("client", finding.outcome().client().word());
        } else {
            json.writeStringProperty("javaSource", java.source().word());
            json.writeStringProperty("javaBinary", java.binary().word());
            json.writeBooleanProperty("javaPositional", java.positional());
        }
        json.writeEndObject();
        json.writeBooleanProperty("unstable", finding.unstable());
        json.writeStringProperty("text", finding.text());
        suppression(finding.suppression());
        json.writeEndObject();
    }

    private void place(String name, @Nullable Span span) {
        if (span == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("file", span.file().name());
        number("line", span.line());
        number("column", span.column());
        json.writeEndObject();
    }

    private void number(String name, int value) {
        if (value == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private void suppression(@Nullable Suppression suppression) {
        if (suppression == null) {
            json.writeNullProperty("suppressed");
            return;
        }
        json.writeObjectPropertyStart("suppressed");
        json.writeNumberProperty("line", suppression.line());
        json.writeStringProperty("reason", suppression.reason());
        json.writeEndObject();
    }
}
