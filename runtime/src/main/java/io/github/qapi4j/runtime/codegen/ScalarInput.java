package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_FALSE;
import static tools.jackson.core.JsonTokenId.ID_NULL;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_FLOAT;
import static tools.jackson.core.JsonTokenId.ID_NUMBER_INT;
import static tools.jackson.core.JsonTokenId.ID_STRING;
import static tools.jackson.core.JsonTokenId.ID_TRUE;

import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.internal.Document;
import io.github.qapi4j.runtime.internal.JsonLocation;
import io.github.qapi4j.runtime.internal.SourceName;
import io.github.qapi4j.runtime.internal.TokenSource;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * The part of {@link JsonInput} that reads values without members.
 *
 * <p>Each method reads the value on which the input stands, and throws {@link QapiJsonException} if it is of another kind
 * or out of range. Integers are literals without fraction and exponent: {@code 1.0} and {@code 1e2} are refused.
 */
public abstract sealed class ScalarInput permits ValueInput {
    private final TokenSource tokens;
    private final @Nullable Document document;
    private final @Nullable TokenStreamContext around;

    /** The type whose member is being read, for messages; null outside of generated types. */
    private @Nullable MemberTable owner;

    /**
     * Makes an input.
     *
     * @param document the whole document; null where databind asks for a value
     * @param around what encloses the value that databind asks for; null where a whole document is read
     */
    ScalarInput(TokenSource tokens, @Nullable Document document, @Nullable TokenStreamContext around) {
        this.tokens = tokens;
        this.document = document;
        this.around = around;
    }

    final TokenSource tokens() {
        return tokens;
    }

    final @Nullable MemberTable owner() {
        return owner;
    }

    /** Returns whether this is a value that databind reads, so that paths start there and databind prepends to them. */
    final boolean isPart() {
        return around != null;
    }

    /** Returns where the current token stands. */
    final JsonLocation place() {
        JsonLocation place = JsonLocation.of(tokens);
        if (around != null) {
            return place.within(JsonLocation.of(around, null));
        }
        if (document == null || place.location() == null) {
            return place;
        }
        int distance = tokens.distance();
        // Only for what lies inside of a member's value the document is read again.
        return distance == 0 ? place : place.at(document.find(place.location(), distance));
    }

    final void enter(@Nullable MemberTable members) {
        // Mostly it is the same: to write a reference costs more than to look.
        if (owner != members) {
            owner = members;
        }
    }

    /** Returns the file's name for a message: the caller's, else the one that the parser knows, else null. */
    final @Nullable String source(@Nullable TokenStreamLocation location) {
        return document != null ? document.source() : SourceName.of(location);
    }

    /** Reads a string. */
    public final String string() {
        if (tokens.id() != ID_STRING) {
            throw mismatch("a string");
        }
        return tokens.text();
    }

    /**
     * Reads a string as a value of a type for such texts.
     *
     * @param parser makes the value; it refuses a text by any runtime exception. A value that does not give the text back
     *     by its {@code toString()} is refused, too, since the text would be lost
     * @param expected what the text must be, with an article
     */
    public final <T> T text(Function<String, T> parser, String expected) {
        String text = string();
        T value;
        try {
            value = parser.apply(text);
        } catch (RuntimeException e) {
            throw ReadErrors.text(this, expected, e);
        }
        if (value == null || !text.equals(value.toString())) {
            throw ReadErrors.text(this, expected, null);
        }
        return value;
    }

    /** Reads a number of any form as a double; refuses one beyond a double's range. */
    public final double number() {
        int id = tokens.id();
        if (id != ID_NUMBER_FLOAT && id != ID_NUMBER_INT) {
            throw mismatch("a number");
        }
        double value = tokens.doubleValue();
        if (!Double.isFinite(value)) {
            throw mismatch("a number within the range of a double");
        }
        return value;
    }

    /** Reads true or false. */
    public final boolean bool() {
        int id = tokens.id();
        if (id != ID_TRUE && id != ID_FALSE) {
            throw mismatch("true or false");
        }
        return id == ID_TRUE;
    }

    /** Reads a null. */
    public final JsonNull nullValue() {
        if (tokens.id() != ID_NULL) {
            throw mismatch("null");
        }
        return JsonNull.INSTANCE;
    }

    /** Reads any value as a tree; numbers keep all their digits, and a member that occurs twice is refused. */
    public final JsonNode tree() {
        return TreeReader.read(this);
    }

    /** Reads an integer from -2^63 to 2^63-1. */
    public final long int64() {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Reads an integer from -128 to 127. */
    public final byte int8() {
        return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** Reads an integer from -32768 to 32767. */
    public final short int16() {
        return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Reads an integer from -2^31 to 2^31-1. */
    public final int int32() {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Reads an integer from 0 to 255. */
    public final int uint8() {
        return (int) integer(0, 0xff);
    }

    /** Reads an integer from 0 to 65535. */
    public final int uint16() {
        return (int) integer(0, 0xffff);
    }

    /** Reads an integer from 0 to 2^32-1. */
    public final long uint32() {
        return integer(0, 0xffff_ffffL);
    }

    /**
     * Reads an integer from 0 to 2^64-1; the result's bits are to be taken as unsigned.
     *
     * <p>QEMU's own input also takes -2^63 to -1, modulo 2^64. Its output has no such number, so here it is an error.
     */
    public final long uint64() {
        if (tokens.id() == ID_NUMBER_INT) {
            if (tokens.takeLong()) {
                if (tokens.taken() >= 0) {
                    return tokens.taken();
                }
            } else {
                BigInteger value = tokens.bigInteger();
                if (value.signum() > 0 && value.bitLength() <= Long.SIZE) {
                    return value.longValue();
                }
            }
        }
        throw ReadErrors.integer(this, "an integer from 0 to 18446744073709551615");
    }

    private long integer(long least, long greatest) {
        if (tokens.id() == ID_NUMBER_INT && tokens.takeLong()) {
            long value = tokens.taken();
            if (value >= least && value <= greatest) {
                return value;
            }
        }
        throw ReadErrors.integer(this, "an integer from " + least + " to " + greatest);
    }

    final QapiJsonException mismatch(String expected) {
        return ReadErrors.kind(this, expected, null);
    }
}
