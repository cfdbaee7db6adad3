package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style of QEMU 10.2 (section 10.6; R42, R43), reported as warnings: older schemas know nothing of it. */
final class StyleRules {
    private static final int MAX_COLUMNS = 70;
    private static final Pattern ADDRESS = Pattern.compile(" *(?:https?|ftp)://\\S+");
    private static final Pattern LITERAL_START = Pattern.compile(" *::|\\.\\. qmp-example::");
    private static final Pattern LIST_MARKER = Pattern.compile(" *\\d\\. \\S");
    private static final Pattern ONE_BLANK = Pattern.compile("(?<!\\be\\.g)[.!?] (?=[\\p{Lu}0-9(])");

    private final Diagnostics diagnostics;
    private boolean literal;
    /** The indentation of the literal text, or -1 before its first line. */
    private int literalIndent = -1;

    StyleRules(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Checks the lines of one comment. */
    void check(List<DocLine> lines) {
        for (DocLine line : lines) {
            if (!isLiteral(line)) {
                checkLength(line);
                checkSentences(line);
                literal = LITERAL_START.matcher(line.text()).matches();
                literalIndent = -1;
            }
        }
    }

    private boolean isLiteral(DocLine line) {
        if (!literal || line.isBlank()) {
            return literal;
        }
        if (literalIndent < 0) {
            literalIndent = line.indent();
        }
        return line.indent() >= literalIndent;
    }

    private void checkLength(DocLine line) {
        int columns = 2 + line.text().codePointCount(0, line.text().length());
        if (columns > MAX_COLUMNS && !ADDRESS.matcher(line.text()).matches()) {
            diagnostics.warning(
                    Code.DOC_LONG_LINE,
                    line.span(),
                    "the line has " + columns + " columns, more than the " + MAX_COLUMNS + " of QEMU's style");
        }
    }

    private void checkSentences(DocLine line) {
        Matcher marker = LIST_MARKER.matcher(line.text());
        Matcher sentence = ONE_BLANK.matcher(line.text());
        int from = marker.lookingAt() ? marker.end() - 1 : 0;
        if (sentence.find(from)) {
            Span blank = line.part(sentence.end() - 1, sentence.end());
            diagnostics.warning(
                    Code.DOC_SENTENCE_SPACING,
                    blank,
                    "one blank stands between two sentences, where QEMU's style has two",
                    Note.of("put a second blank here"));
        }
    }
}
