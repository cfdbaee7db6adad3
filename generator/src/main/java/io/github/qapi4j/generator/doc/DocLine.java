package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.syntax.DocBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The payload of one comment line: what follows {@code #} and one blank, without trailing white space (section 10.1).
 *
 * @param text the payload; empty for a blank line
 * @param spaced whether a blank, or nothing at all, follows the {@code #} (R27)
 * @param span the whole comment line
 */
record DocLine(String text, boolean spaced, Span span) {
    /** Takes the payloads out of all lines of a comment. */
    static List<DocLine> of(DocBlock block) {
        List<DocBlock.Line> raw = block.lines();
        List<DocLine> lines = new ArrayList<>(raw.size());
        for (DocBlock.Line line : raw) {
            lines.add(of(line));
        }
        return lines;
    }

    /** Takes the payload out of a raw comment line. */
    static DocLine of(DocBlock.Line line) {
        boolean spaced = line.text().length() == 1 || line.text().startsWith(" ", 1);
        return new DocLine(payload(line.text()), spaced, line.span());
    }

    /** Returns the payload of a raw comment line, which is given from its {@code #} on. */
    static String payload(String comment) {
        return comment.substring(comment.startsWith(" ", 1) ? 2 : 1).stripTrailing();
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Returns whether white space follows the payload on its line. */
    boolean endsInBlanks() {
        return span.length() > (spaced ? 2 : 1) + text.codePointCount(0, text.length());
    }

    /** Returns how many characters of white space come first. */
    int indent() {
        return text.length() - text.stripLeading().length();
    }

    /** Returns the place of a part of the payload, given as offsets into it. */
    Span part(int from, int to) {
        int skipped = spaced ? 2 : 1;
        int column = span.column() + skipped + text.codePointCount(0, from);
        return new Span(span.file(), span.line(), column, text.codePointCount(from, to));
    }
}
