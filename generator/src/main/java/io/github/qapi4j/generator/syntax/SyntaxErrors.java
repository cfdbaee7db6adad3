package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.syntax.antlr.QapiParser;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Says in words which token does not fit, and what would (R15, R17 to R23). */
final class SyntaxErrors {
    private static final Note GIVEN_UP =
            Note.of("the rest of this file was not read, for it has " + SchemaParser.MAX_ERRORS + " errors by now");

    private final TokenSpans spans;
    private final Diagnostics diagnostics;
    private final LexicalErrors lexical;

    SyntaxErrors(TokenSpans spans, StringContent strings, Diagnostics diagnostics) {
        this.spans = spans;
        this.diagnostics = diagnostics;
        this.lexical = new LexicalErrors(spans, strings, diagnostics);
    }

    /**
     * Reports the token at which parsing stopped.
     *
     * @param givenUp whether the file is not read any further
     */
    void report(RecognitionException fault, boolean givenUp) {
        List<Note> notes = new ArrayList<>();
        if (givenUp) {
            notes.add(GIVEN_UP);
        }
        Token token = fault.getOffendingToken();
        switch (token.getType()) {
            case QapiParser.UNEXPECTED -> lexical.reportStray(token, notes);
            case QapiParser.BAD_STRING, QapiParser.UNCLOSED_STRING -> lexical.reportString(token, notes);
            default -> reportUnexpected(fault, token, notes);
        }
    }

    private void reportUnexpected(RecognitionException fault, Token token, List<Note> notes) {
        Expectation expectation = Expectation.of(fault);
        Token opening = ((ParserRuleContext) fault.getCtx()).getStart();
        if (expectation.mayClose() && opening.getLine() != token.getLine()) {
            notes.add(0, new Note("'" + opening.getText() + "' was opened here", spans.of(opening)));
        }
        if (expectation.followsComma() && closes(token)) {
            notes.add(0, Note.of("remove the comma before '" + token.getText() + "'"));
        }
        diagnostics.error(
                Code.UNEXPECTED_TOKEN,
                spans.of(token),
                "expected " + expectation.words() + ", found " + describe(token),
                notes.toArray(Note[]::new));
    }

    /** Reports a value at the top level that is no object (R23). */
    void reportNoObject(Value value, boolean givenUp) {
        List<Note> notes = new ArrayList<>(List.of(Note.of("a schema is a sequence of objects in braces")));
        if (givenUp) {
            notes.add(GIVEN_UP);
        }
        diagnostics.error(
                Code.NOT_AN_OBJECT,
                value.span(),
                "expected a definition or directive in braces, found another value",
                notes.toArray(Note[]::new));
    }

    /** Reports the frame line of a comment (R24, R25) that holds the opening brace of the expression behind it. */
    void reportBraceInFrame(Span frame, boolean givenUp) {
        List<Note> notes =
                new ArrayList<>(List.of(Note.of("put what follows '##' on a line of its own; here it is not read")));
        if (givenUp) {
            notes.add(GIVEN_UP);
        }
        diagnostics.error(
                Code.DOC_FRAME,
                frame,
                "the first and the last line of a doc comment must be exactly '##'",
                notes.toArray(Note[]::new));
    }

    /** Reports the brace or bracket that nests too deep. */
    void reportTooDeep(Token token) {
        diagnostics.error(
                Code.TOO_LARGE,
                spans.of(token),
                "values nest deeper than " + BoundedParser.MAX_DEPTH + " levels",
                Note.of("the rest of this file was not read"));
    }

    /** Reports the expression or comment that is one too many. */
    void reportTooMany(Token token) {
        diagnostics.error(
                Code.TOO_LARGE,
                spans.of(token),
                "the file has more than " + SchemaParser.MAX_STATEMENTS + " definitions, directives and comments",
                Note.of("the rest of this file was not read; split it into files that include each other"));
    }

    private static boolean closes(Token token) {
        return token.getType() == QapiParser.RBRACE || token.getType() == QapiParser.RBRACKET;
    }

    private static String describe(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "the end of the file";
            case QapiParser.STRING -> "the string " + Messages.excerpt(token.getText());
            case QapiParser.DOC_BLOCK, QapiParser.UNCLOSED_DOC -> "a documentation comment";
            default -> "'" + token.getText() + "'";
        };
    }
}
