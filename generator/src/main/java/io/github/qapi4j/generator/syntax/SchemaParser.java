package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.antlr.QapiParser;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.Objects;
import java.util.function.Consumer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.UnbufferedTokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Parses the text of one file, one top-level expression after the other (section 2, R11 to R23).
 *
 * <p>An expression with a syntax error gives one diagnostic and no value; reading goes on at the next brace or
 * documentation comment in column 1.
 */
public final class SchemaParser {
    /** After how many faulty expressions a file is given up: it is no schema. */
    public static final int MAX_ERRORS = 100;

    /** How many expressions and comments a file may have; real schemas need some hundred. */
    public static final int MAX_STATEMENTS = 100_000;

    private final TokenStream tokens;
    private final BoundedParser parser;
    private final TokenSpans spans;
    private final SyntaxErrors errors;
    private final ValueBuilder values;
    private int statements;
    private int faulty;
    /** The comment that the next expression stands right behind, if there is one. */
    private @Nullable DocBlock comment;
    /** Whether a comment broke off the last expression, the rest of which may follow behind that comment. */
    private boolean interrupted;

    /**
     * Prepares for a file, of which nothing is read yet.
     *
     * @param text its text, LF between lines
     * @param diagnostics where syntax errors go
     */
    public SchemaParser(SourceFile file, String text, Dialect dialect, Diagnostics diagnostics) {
        StringContent strings = StringContent.of(dialect);
        this.spans = new TokenSpans(file, text);
        this.errors = new SyntaxErrors(spans, strings, diagnostics);
        this.values = new ValueBuilder(spans, strings, diagnostics);
        // Unbuffered: no token is kept behind the expression that it belongs to, and none is read ahead of an error.
        this.tokens = new UnbufferedTokenStream<>(new SchemaLexer(text, dialect));
        this.parser = new BoundedParser(tokens);
    }

    /** Reads on; returns what stands next at the top level, or null at the end of the file, or where it is given up. */
    public @Nullable TopLevel next() {
        if (tokens.LA(1) == Token.EOF || faulty >= MAX_ERRORS) {
            return null;
        }
        Token first = tokens.LT(1);
        if (++statements > MAX_STATEMENTS) {
            errors.reportTooMany(first);
            faulty = MAX_ERRORS;
            return null;
        }
        if (isComment(first)) {
            tokens.consume();
            boolean closed = first.getType() == QapiParser.DOC_BLOCK;
            comment = new DocBlock(spans.of(first), first.getText(), closed ? null : spans.of(tokens.LT(1)));
            return new TopLevel.Comment(comment);
        }
        TopLevel read = expression(first);
        comment = null;
        return read;
    }

    private TopLevel expression(Token first) {
        if (interrupted && first.getType() != QapiParser.LBRACE) {
            skipToNextExpression();
            return new TopLevel.Unreadable(false);
        }
        interrupted = false;
        try {
            @Nullable Value value = values.visit(parser.topValue());
            if (value == null) {
                return new TopLevel.Unreadable(false);
            }
            return value instanceof ObjectValue object
                    ? new TopLevel.Expression(object)
                    : refuse(true, givenUp -> errors.reportNoObject(value, givenUp));
        } catch (ParseCancellationException e) {
            RecognitionException fault = Objects.requireNonNull((RecognitionException) e.getCause());
            Token culprit = fault.getOffendingToken();
            interrupted = isComment(culprit);
            return refuse(culprit.getStartIndex() == first.getStartIndex(), givenUp -> errors.report(fault, givenUp));
        } catch (BoundedParser.TooDeepException e) {
            faulty = MAX_ERRORS;
            errors.reportTooDeep(e.token());
            return new TopLevel.Unreadable(false);
        }
    }

    /** Reports an expression that cannot be read, or instead of it the comment that has swallowed its opening brace. */
    private TopLevel refuse(boolean atStart, Consumer<Boolean> report) {
        faulty++;
        Span brace = atStart && comment != null ? comment.braceInFrame() : null;
        if (brace == null) {
            report.accept(faulty == MAX_ERRORS);
        } else {
            errors.reportBraceInFrame(brace, faulty == MAX_ERRORS);
        }
        skipToNextExpression();
        return new TopLevel.Unreadable(brace != null);
    }

    private void skipToNextExpression() {
        while (tokens.LA(1) != Token.EOF && !startsExpression(tokens.LT(1))) {
            tokens.consume();
        }
    }

    private static boolean startsExpression(Token token) {
        return token.getCharPositionInLine() == 0 && (token.getType() == QapiParser.LBRACE || isComment(token));
    }

    private static boolean isComment(Token token) {
        return token.getType() == QapiParser.DOC_BLOCK || token.getType() == QapiParser.UNCLOSED_DOC;
    }
}
