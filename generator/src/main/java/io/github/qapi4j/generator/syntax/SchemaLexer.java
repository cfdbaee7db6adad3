package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.antlr.QapiLexer;
import io.github.qapi4j.generator.syntax.antlr.QapiParser;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The lexer of the grammar, which knows besides which tokens the dialect takes.
 *
 * <p>A bad string becomes a token that fits nowhere, so that the first fault of an expression is the one reported.
 */
final class SchemaLexer extends QapiLexer {
    private final Dialect dialect;
    private final StringContent strings;
    private final @Nullable FastPathLexer fastPath;

    SchemaLexer(String text, Dialect dialect) {
        super(stream(text));
        this.dialect = dialect;
        this.strings = StringContent.of(dialect);
        removeErrorListeners();
        if (getInputStream() instanceof TextStream stream) {
            fastPath = new FastPathLexer(this, stream, getATN(), _decisionToDFA, _sharedContextCache);
            setInterpreter(fastPath);
        } else {
            fastPath = null;
        }
    }

    private static CharStream stream(String text) {
        return TextStream.suits(text) ? new TextStream(text) : CharStreams.fromString(text);
    }

    @Override
    public Token nextToken() {
        Token token = super.nextToken();
        if (token.getType() == STRING && !isPlain() && strings.firstFault(token.getText()) != null) {
            return retyped(token, QapiParser.BAD_STRING);
        }
        return token.getType() == NULL && !dialect.hasJsonTokens() ? retyped(token, UNEXPECTED) : token;
    }

    private boolean isPlain() {
        return fastPath != null && fastPath.isPlainString();
    }

    private static Token retyped(Token token, int type) {
        CommonToken copy = new CommonToken(token);
        copy.setType(type);
        return copy;
    }
}
