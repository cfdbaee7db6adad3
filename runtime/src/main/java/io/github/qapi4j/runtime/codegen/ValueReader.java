package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_END_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_FALSE;
import static tools.jackson.core.JsonTokenId.ID_NULL;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_FLOAT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_INT;
import static tools.jackson.core.JsonTokenId.ID_START_ARRAY;
import static tools.jackson.core.JsonTokenId.ID_START_OBJECT;
import static tools.jackson.core.JsonTokenId.ID_STRING;
import static tools.jackson.core.JsonTokenId.ID_TRUE;

import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.Nothing;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.internal.CurrentNumber;
import io.github.qapi4j.runtime.internal.ElementStack;
import io.github.qapi4j.runtime.internal.TokenSource;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the values without members on which an input stands, for {@link JsonInput}, whose methods of the same names say more.
 * What is of another kind, or out of range, throws a {@link QapiJsonException}. It has no state of its own.
 */
final class ValueReader {
    private ValueReader() {}

    /** Reads a string. */
    static String string(InputPosition in) {
        if (in.tokens().id() != ID_STRING) {
            throw mismatch(in, "a string");
        }
        return in.tokens().text();
    }

    /**
     * Reads a string as a value of a type for such texts.
     *
     * @param parser makes the value; it refuses a text by any runtime exception. A value that does not give the text back
     *     by its {@code toString()} is refused, too, since the text would be lost
     * @param expected what the text must be, with an article
     */
    static <T> T text(InputPosition in, Function<String, T> parser, String expected) {
        String text = string(in);
        T value;
        try {
            value = parser.apply(text);
        } catch (RuntimeException e) {
            throw ReadErrors.text(in, expected, e);
        }
        if (value == null || !text.equals(ScalarWriter.textOf(value))) {
            throw ReadErrors.text(in, expected, null);
        }
        return value;
    }

    /** Reads a number of any form as a double; refuses one beyond a double's range. */
    static double number(InputPosition in) {
        int id = in.tokens().id();
        if (id != ID_NUMBER_FLOAT && id != ID_NUMBER_INT) {
            throw mismatch(in, "a number");
        }
        double value = CurrentNumber.doubleValue(in.tokens());
        if (!Double.isFinite(value)) {
            throw mismatch(in, "a number within the range of a double");
        }
        return value;
    }

    /** Reads true or false. */
    static boolean bool(InputPosition in) {
        int id = in.tokens().id();
        if (id != ID_TRUE && id != ID_FALSE) {
            throw mismatch(in, "true or false");
        }
        return id == ID_TRUE;
    }

    /** Reads a null. */
    static JsonNull nullValue(InputPosition in) {
        if (in.tokens().id() != ID_NULL) {
            throw mismatch(in, "null");
        }
        return JsonNull.INSTANCE;
    }

    /**
     * Reads an integer from 0 to 2^64-1; the result's bits are to be taken as unsigned.
     *
     * <p>QEMU's own input also takes -2^63 to -1, modulo 2^64. Its output has no such number, so here it is an error.
     */
    static long uint64(InputPosition in) {
        TokenSource tokens = in.tokens();
        if (tokens.id() == ID_NUMBER_INT) {
            if (tokens.takeLong()) {
                if (tokens.taken() >= 0) {
                    return tokens.taken();
                }
            } else {
                BigInteger value = CurrentNumber.bigInteger(tokens);
                if (value.signum() > 0 && value.bitLength() <= Long.SIZE) {
                    return value.longValue();
                }
            }
        }
        throw ReadErrors.integer(in, "an integer from 0 to 18446744073709551615");
    }

    /** Reads an integer between two bounds, both of which are allowed. */
    static long integer(InputPosition in, long least, long greatest) {
        TokenSource tokens = in.tokens();
        if (tokens.id() == ID_NUMBER_INT && tokens.takeLong()) {
            long value = tokens.taken();
            if (value >= least && value <= greatest) {
                return value;
            }
        }
        throw ReadErrors.integer(in, "an integer from " + least + " to " + greatest);
    }

    /** Returns the kind of the current value; {@code NONE} if there is no JSON value. */
    static QType kind(InputPosition in) {
        return switch (in.tokens().id()) {
            case ID_NULL -> QType.QNULL;
            case ID_NUMBER_INT, ID_NUMBER_FLOAT -> QType.QNUM;
            case ID_STRING -> QType.QSTRING;
            case ID_START_OBJECT -> QType.QDICT;
            case ID_START_ARRAY -> QType.QLIST;
            case ID_TRUE, ID_FALSE -> QType.QBOOL;
            default -> QType.NONE;
        };
    }

    /** Reads an empty object; passes over its members, if there are any. */
    static Nothing nothing(InputPosition in) {
        if (in.tokens().id() != ID_START_OBJECT) {
            throw mismatch(in, "an object");
        }
        in.tokens().skip();
        return Nothing.INSTANCE;
    }

    /** Reads an array of strings; the result cannot be changed. */
    static List<String> strings(InputPosition in, ElementStack elements) {
        startArray(in);
        int first = elements.size();
        while (in.tokens().next() != ID_END_ARRAY) {
            elements.push(string(in));
        }
        return elements.pop(first);
    }

    /** Reads an array of strings as values of a type for such texts; the result cannot be changed. */
    static <T> List<T> texts(InputPosition in, Function<String, T> parser, String expected) {
        startArray(in);
        List<T> values = new ArrayList<>();
        while (in.tokens().next() != ID_END_ARRAY) {
            values.add(text(in, parser, expected));
        }
        return List.copyOf(values);
    }

    /** Refuses what is no object of a type. */
    static void requireObject(InputPosition in, MemberTable members) {
        if (in.tokens().id() != ID_START_OBJECT) {
            throw ReadErrors.kind(in, "an object", members.typeName());
        }
    }

    static void startArray(InputPosition in) {
        if (in.tokens().id() != ID_START_ARRAY) {
            throw mismatch(in, "an array");
        }
    }

    private static QapiJsonException mismatch(InputPosition in, String expected) {
        return ReadErrors.kind(in, expected, null);
    }
}
