package io.github.qapi4j.generator.syntax;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Stops at the first token that does not fit, with all that could have stood there; invents and drops no tokens.
 *
 * <p>The strategy that it extends would notice a bad token in an optional part only after it, when just the closing
 * token is left as expected.
 */
final class FirstErrorStrategy extends BailErrorStrategy {
    /** For each state of the parser the tokens that fit, as bits; 0 for a state that was not asked for yet. */
    private long[] fitting = new long[0];

    @Override
    public void sync(Parser recognizer) {
        int token = recognizer.getInputStream().LA(1);
        if ((fitting(recognizer.getATN(), recognizer.getState()) & bit(token)) == 0) {
            recover(recognizer, new InputMismatchException(recognizer));
        }
    }

    private long fitting(ATN atn, int state) {
        if (fitting.length == 0) {
            fitting = new long[atn.states.size()];
        }
        if (fitting[state] == 0) {
            IntervalSet expected = atn.nextTokens(atn.states.get(state));
            // Where the rule may end, what fits depends on the caller, who will look.
            fitting[state] = expected.contains(Token.EPSILON) ? -1L : bits(expected);
        }
        return fitting[state];
    }

    private static long bits(IntervalSet tokens) {
        long bits = 0;
        for (int token : tokens.toArray()) {
            bits |= bit(token);
        }
        return bits;
    }

    /** Returns the bit of a token; the grammar has far fewer than 63, and EOF is -1. */
    private static long bit(int token) {
        return 1L << (token + 1);
    }
}
