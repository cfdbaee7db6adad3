package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.syntax.antlr.QapiParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Counts how deep values nest while they are parsed, so that neither parsing nor what follows overflows the stack. */
final class NestingGuard implements ParseTreeListener {
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

    @Override
    public void enterEveryRule(ParserRuleContext context) {
        if (nests(context) && ++depth > MAX_DEPTH) {
            throw new TooDeepException(context.getStart());
        }
    }

    @Override
    public void exitEveryRule(ParserRuleContext context) {
        if (nests(context)) {
            depth--;
        }
    }

    private static boolean nests(ParserRuleContext context) {
        int rule = context.getRuleIndex();
        return rule == QapiParser.RULE_object || rule == QapiParser.RULE_array;
    }

    @Override
    public void visitTerminal(TerminalNode node) {
        // tokens do not nest
    }

    @Override
    public void visitErrorNode(ErrorNode node) {
        // tokens do not nest
    }
}
