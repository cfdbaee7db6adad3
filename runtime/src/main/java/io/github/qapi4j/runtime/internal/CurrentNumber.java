package io.github.qapi4j.runtime.internal;

import static tools.jackson.core.JsonTokenId.ID_NUMBER_INT;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonParser.NumberType;

/** The number on which tokens stand, wherever they come from. Who asks has looked at the token's kind. */
public final class CurrentNumber {
    private CurrentNumber() {}

    /** Returns whether the current integer fits 64 bits with sign. */
    public static boolean fitsLong(TokenSource tokens) {
        TokenBuffer kept = tokens.source();
        if (kept != null) {
            return kept.fitsLong(tokens.position());
        }
        // Parsers over trees hold small numbers as BigInteger, too.
        return tokens.parser().getNumberType() != NumberType.BIG_INTEGER
                || tokens.parser().getBigIntegerValue().bitLength() < Long.SIZE;
    }

    /** Returns the current integer, which fits 64 bits with sign. */
    public static long longValue(TokenSource tokens) {
        TokenBuffer kept = tokens.source();
        return kept == null ? tokens.parser().getLongValue() : kept.number(tokens.position());
    }

    /** Returns the current integer. */
    public static BigInteger bigInteger(TokenSource tokens) {
        TokenBuffer kept = tokens.source();
        if (kept == null) {
            return tokens.parser().getBigIntegerValue();
        }
        return fitsLong(tokens) ? BigInteger.valueOf(longValue(tokens)) : (BigInteger) kept.object(tokens.position());
    }

    /** Returns the current floating-point number with all its digits. */
    public static BigDecimal decimal(TokenSource tokens) {
        return tokens.source() == null ? tokens.parser().getDecimalValue() : new BigDecimal(tokens.text());
    }

    /** Returns the current number as a double; infinite if it is beyond the range. */
    public static double doubleValue(TokenSource tokens) {
        if (tokens.source() == null) {
            return tokens.parser().getDoubleValue();
        }
        if (tokens.id() == ID_NUMBER_INT) {
            return fitsLong(tokens) ? longValue(tokens) : bigInteger(tokens).doubleValue();
        }
        return Double.parseDouble(tokens.text());
    }
}
