package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Splits the token of a documentation comment into its lines. */
final class DocBlockReader {
    private DocBlockReader() {}

    /**
     * Reads a comment that has its closing line.
     *
     * @param token from {@code ##} to the end of the closing line
     */
    static DocBlock closed(Token token, TokenSpans spans) {
        List<DocBlock.Line> lines = lines(token, spans);
        int last = lines.size() - 1;
        return new DocBlock(
                spans.of(token), lines.subList(0, last), lines.get(last).span(), true);
    }

    /**
     * Reads a comment that another token or the end of the file cuts off.
     *
     * @param token from {@code ##} to the line before
     * @param next what stands where a comment line or the closing line should
     */
    static DocBlock cutOff(Token token, Token next, TokenSpans spans) {
        return new DocBlock(spans.of(token), lines(token, spans), spans.of(next), false);
    }

    private static List<DocBlock.Line> lines(Token token, TokenSpans spans) {
        String[] rows = token.getText().split("\n", -1);
        List<DocBlock.Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.length; i++) {
            int start = rows[i].indexOf('#');
            if (start >= 0) {
                String text = rows[i].substring(start);
                Span span = spans.at(
                        token.getLine() + i,
                        rows[i].codePointCount(0, start) + 1,
                        text.codePointCount(0, text.length()));
                lines.add(new DocBlock.Line(span, text));
            }
        }
        return lines;
    }
}
