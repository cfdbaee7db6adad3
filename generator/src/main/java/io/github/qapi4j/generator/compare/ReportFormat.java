package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.report.JsonReport;
import io.github.qapi4j.generator.diff.report.MarkdownReport;
import io.github.qapi4j.generator.diff.report.TextReport;

/** How a report is printed. */
public enum ReportFormat {
    /** For people. */
    TEXT("txt"),
    /** For programs. */
    JSON("json"),
    /** For forges. */
    MARKDOWN("md");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** Returns how names of such files end, without a dot. */
    public String extension() {
        return extension;
    }

    /** Returns what a comparison found, as answers to a question: lines that end in LF. */
    public String print(SchemaDiff diff, Question question) {
        return switch (this) {
            case TEXT -> TextReport.print(diff, question);
            case JSON -> JsonReport.print(diff, question);
            case MARKDOWN -> MarkdownReport.print(diff, question);
        };
    }
}
