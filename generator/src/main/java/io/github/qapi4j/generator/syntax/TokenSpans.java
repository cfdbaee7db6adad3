package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.syntax.antlr.QapiLexer;
import org.antlr.v4.runtime.Token;

/** Where the tokens of a file stand; ANTLR counts columns from 0, we from 1. */
final class TokenSpans {
    private final SourceFile file;
    private final String text;

    /**
     * Prepares for a file.
     *
     * @param text its text
     */
    TokenSpans(SourceFile file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Returns the end of the file: it is located at its last line end, as if a missing one were supplied. */
    private Span end() {
        int last = text.endsWith("\n") ? text.length() - 1 : text.length();
        int lineStart = text.lastIndexOf('\n', last - 1) + 1;
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < lineStart; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return new Span(file, line, text.codePointCount(lineStart, last) + 1, 1);
    }

    /** Returns the place of a token; of one that spans lines, the part on its first line. */
    Span of(Token token) {
        if (token.getType() == Token.EOF) {
            return end();
        }
        return new Span(file, token.getLine(), token.getCharPositionInLine() + 1, length(token));
    }

    /** Returns how many code points, in which ANTLR counts, stand on the token's first line. */
    private static int length(Token token) {
        if (token.getType() == QapiLexer.DOC_BLOCK || token.getType() == QapiLexer.UNCLOSED_DOC) {
            String text = token.getText();
            int newline = text.indexOf('\n');
            return text.codePointCount(0, newline < 0 ? text.length() : newline);
        }
        return token.getStopIndex() - token.getStartIndex() + 1;
    }

    /** Returns the place of one character of a token, counted in code points from the token's start. */
    Span inside(Token token, int offset, int length) {
        return new Span(file, token.getLine(), token.getCharPositionInLine() + 1 + offset, length);
    }

    /** Returns a line of the file from a token's start to the line's end. */
    String restOfLine(Token token) {
        String line = file.line(token.getLine());
        return line.substring(line.offsetByCodePoints(0, token.getCharPositionInLine()));
    }

    /**
     * Returns the place of a stretch of a line.
     *
     * @param line counted from 1
     * @param column counted from 1
     */
    Span at(int line, int column, int length) {
        return new Span(file, line, column, length);
    }
}
