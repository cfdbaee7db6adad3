package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.syntax.antlr.QapiParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What could have stood where a token does not fit; each constant is one rule of the language reference. */
enum Expectation {
    /** R15. */
    COLON("':' after the key"),
    /** R17. */
    FIRST_KEY("a key or '}' after '{'"),
    /** R18. */
    NEXT_KEY("another key after ','"),
    /** R19. */
    NEXT_MEMBER("',' or '}' after the member"),
    /** R20. */
    FIRST_ELEMENT("a value or ']' after '['"),
    /** R21. */
    NEXT_ELEMENT("',' or ']' after the element"),
    /** R22, in an array. */
    ELEMENT("another value after ','"),
    /** R22, in an object. */
    VALUE("a value after ':'"),
    /** R22, outside of everything. */
    EXPRESSION("a definition or directive in braces");

    private final String words;

    Expectation(String words) {
        this.words = words;
    }

    /** Returns the words that follow "expected". */
    String words() {
        return words;
    }

    /** Returns whether the object or array could have ended here. */
    boolean mayClose() {
        return this == NEXT_MEMBER || this == NEXT_ELEMENT || this == FIRST_KEY || this == FIRST_ELEMENT;
    }

    /** Returns whether a comma stands before the place. */
    boolean followsComma() {
        return this == NEXT_KEY || this == ELEMENT;
    }

    /** Returns what the parser waited for when it stopped. */
    static Expectation of(RecognitionException fault) {
        IntervalSet expected = fault.getExpectedTokens();
        if (expected.contains(QapiParser.COLON)) {
            return COLON;
        }
        if (expected.contains(QapiParser.COMMA)) {
            return expected.contains(QapiParser.RBRACE) ? NEXT_MEMBER : NEXT_ELEMENT;
        }
        if (expected.contains(QapiParser.RBRACE)) {
            return FIRST_KEY;
        }
        if (expected.contains(QapiParser.RBRACKET)) {
            return FIRST_ELEMENT;
        }
        return expected.contains(QapiParser.TRUE) ? value(fault.getCtx()) : NEXT_KEY;
    }

    private static Expectation value(RuleContext context) {
        RuleContext parent = context.parent;
        if (parent == null) {
            return EXPRESSION;
        }
        return ((ParserRuleContext) parent).getRuleIndex() == QapiParser.RULE_member ? VALUE : ELEMENT;
    }
}
