package io.github.qapi4j.generator.diff.report;

import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.doc.DocChanges;
import java.util.List;

/** Prints a comparison for people, a line for each difference, below one that counts them. */
public final class TextReport {
    private TextReport() {}

    /** Returns the report: lines that end in LF, safe for a terminal. */
    public static String print(SchemaDiff diff, Question question) {
        List<Line> lines = Line.of(diff, question);
        int verdicts = 0;
        int ids = 0;
        for (Line line : lines) {
            verdicts = Math.max(verdicts, line.verdict().length());
            ids = Math.max(ids, line.id().length());
        }
        StringBuilder text = new StringBuilder(SafeText.of(diff.before() + " → " + diff.after() + ": "
                + Summary.of(diff, question).line()));
        text.append('\n');
        for (Line line : lines) {
            String remarks = line.remarks().isEmpty() ? "" : "  (" + line.remarks() + ")";
            text.append(SafeText.of(padded(line.verdict(), verdicts) + "  " + padded(line.id(), ids) + "  "
                            + line.place() + remarks))
                    .append('\n');
        }
        DocChanges docs = diff.docs();
        return docs == null
                ? text.toString()
                : text.append(docs.line()).append('\n').toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
