package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.Dialect;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.syntax.antlr.QapiParser;
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
final class SchemaParser {
    /** After how many faulty expressions a file is given up: it is no schema. */
    static final int MAX_ERRORS = 100;

    /** How many expressions and comments a file may have; real schemas need some hundred. */
    static final int MAX_STATEMENTS = 100_000;

    private final Diagnostics diagnostics;
    private final TokenStream tokens;
    private final BoundedParser parser;
    private final TokenSpans spans;
    private final SyntaxErrors errors;
    private final ValueBuilder values;
    private int statements;
    private int faulty;

    /** Takes what stands at the top level of a file, in the order of the text. */
    interface Sink {
        /** Takes a documentation comment. */
        void documentation(DocBlock block);

        /** Takes a definition or directive. */
        void expression(ObjectValue value);

        /** Learns that a definition or directive stands here which cannot be read. */
        void unreadable();
    }

    private SchemaParser(SourceReader.Source source, Dialect dialect, Diagnostics diagnostics) {
        StringContent strings = StringContent.of(dialect);
        this.diagnostics = diagnostics;
        this.spans = new TokenSpans(source.file(), source.text());
        this.errors = new SyntaxErrors(spans, strings, diagnostics);
        this.values = new ValueBuilder(spans, strings, diagnostics);
        // Unbuffered: no token is kept behind the expression that it belongs to, and none is read ahead of an error.
        this.tokens = new UnbufferedTokenStream<>(new SchemaLexer(source.text(), dialect));
        this.parser = new BoundedParser(tokens);
    }

    /** Parses a file; syntax errors go to the diagnostics, all else to the sink. */
    static void parse(SourceReader.Source source, Dialect dialect, Sink sink, Diagnostics diagnostics) {
        new SchemaParser(source, dialect, diagnostics).run(sink);
    }

    private void run(Sink sink) {
        while (tokens.LA(1) != Token.EOF && faulty < MAX_ERRORS) {
            Token first = tokens.LT(1);
            if (++statements > MAX_STATEMENTS) {
                errors.reportTooMany(first);
                return;
            }
            switch (first.getType()) {
                case QapiParser.DOC_BLOCK -> {
                    tokens.consume();
                    sink.documentation(documentation(first, null));
                }
                case QapiParser.UNCLOSED_DOC -> {
                    tokens.consume();
                    sink.documentation(documentation(first, spans.of(tokens.LT(1))));
                }
                default -> expression(sink);
            }
        }
    }

    private DocBlock documentation(Token token, @Nullable Span cutOff) {
        return new DocBlock(spans.of(token), token.getText(), cutOff);
    }

    private void expression(Sink sink) {
        int errorsBefore = diagnostics.errorCount();
        try {
            Value value = values.visit(parser.topValue());
            if (diagnostics.errorCount() > errorsBefore) {
                sink.unreadable();
            } else if (value instanceof ObjectValue object) {
                sink.expression(object);
            } else {
                faulty++;
                errors.reportNoObject(value, faulty == MAX_ERRORS);
                skip(sink);
            }
        } catch (ParseCancellationException e) {
            faulty++;
            errors.report((RecognitionException) e.getCause(), faulty == MAX_ERRORS);
            skip(sink);
        } catch (BoundedParser.TooDeepException e) {
            faulty = MAX_ERRORS;
            errors.reportTooDeep(e.token());
            sink.unreadable();
        }
    }

    private void skip(Sink sink) {
        sink.unreadable();
        skipToNextExpression();
    }

    private void skipToNextExpression() {
        while (tokens.LA(1) != Token.EOF && !startsExpression(tokens.LT(1))) {
            tokens.consume();
        }
    }

    private static boolean startsExpression(Token token) {
        return token.getCharPositionInLine() == 0
                && switch (token.getType()) {
                    case QapiParser.LBRACE, QapiParser.DOC_BLOCK, QapiParser.UNCLOSED_DOC -> true;
                    default -> false;
                };
    }
}
