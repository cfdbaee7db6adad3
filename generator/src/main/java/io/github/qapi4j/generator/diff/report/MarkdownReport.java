package io.github.qapi4j.generator.diff.report;

import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.doc.DocChanges;

/** Prints a comparison as a table of Markdown, as forges show it. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** Returns the report: lines that end in LF. */
    public static String print(SchemaDiff diff, Question question) {
        StringBuilder text = new StringBuilder();
        text.append("## ")
                .append(plain(diff.before()))
                .append(" → ")
                .append(plain(diff.after()))
                .append("\n\n");
        text.append(Summary.of(diff, question).line())
                .append(" (question: ")
                .append(question.word())
                .append(")\n");
        DocChanges docs = diff.docs();
        if (docs != null) {
            text.append('\n').append(docs.line()).append('\n');
        }
        if (diff.findings().isEmpty()) {
            return text.toString();
        }
        text.append("\n| verdict | rule | place | |\n|---|---|---|---|\n");
        for (Line line : Line.of(diff, question)) {
            text.append("| ").append(line.verdict().equals("break") ? "**break**" : line.verdict());
            text.append(" | `").append(line.id()).append("` | ").append(plain(line.place()));
            text.append(" | ").append(plain(line.remarks())).append(" |\n");
        }
        return text.toString();
    }

    /** Returns text that means nothing to Markdown or HTML. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        SafeText.of(text).codePoints().forEach(c -> {
            if ("\\`*_{}[]()<>#+!|~&".indexOf(c) >= 0) {
                plain.append("&#").append(c).append(';');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }
}
