package io.github.qapi4j.generator.syntax;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Stops at the first token that does not fit, with all that could have stood there; invents and drops no tokens.
 *
 * <p>The strategy that it extends would notice a bad token in an optional part only after it, when just the closing
 * token is left as expected.
 */
final class FirstErrorStrategy extends BailErrorStrategy {
    @Override
    public void sync(Parser recognizer) {
        IntervalSet expected =
                recognizer.getATN().nextTokens(recognizer.getATN().states.get(recognizer.getState()));
        if (!expected.contains(Token.EPSILON)
                && !expected.contains(recognizer.getInputStream().LA(1))) {
            recover(recognizer, new InputMismatchException(recognizer));
        }
    }
}
