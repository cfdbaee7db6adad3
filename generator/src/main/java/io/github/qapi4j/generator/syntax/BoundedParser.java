package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.syntax.antlr.QapiParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * The parser of the grammar, which counts besides how deep values nest, so that neither parsing nor what follows overflows
 * the stack. It keeps no tree: labels in the grammar name all that is wanted.
 */
final class BoundedParser extends QapiParser {
    /** How many objects and arrays may stand inside each other; real schemas need ten. */
    static final int MAX_DEPTH = 500;

    private int depth;

    /** Says that a value nests too deep. */
    static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Token token;

        TooDeepException(Token token) {
            super(null, null, false, false);
            this.token = token;
        }

        /** Returns the brace or bracket that is one too many. */
        Token token() {
            return token;
        }
    }

    BoundedParser(TokenStream tokens) {
        super(tokens);
        removeErrorListeners();
        setBuildParseTree(false);
        setErrorHandler(new FirstErrorStrategy());
    }

    /**
     * Parses one value at the top level.
     *
     * @throws TooDeepException if it nests too deep
     */
    ValueContext topValue() {
        depth = 0;
        return value();
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        super.enterRule(context, state, rule);
        if (nests(rule) && ++depth > MAX_DEPTH) {
            throw new TooDeepException(context.getStart());
        }
    }

    @Override
    public void exitRule() {
        if (nests(getRuleContext().getRuleIndex())) {
            depth--;
        }
        super.exitRule();
    }

    private static boolean nests(int rule) {
        return rule == RULE_object || rule == RULE_array;
    }
}
