package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.internal.Lists;
import io.github.qapi4j.runtime.secret.Secret;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes single values: what an alternate holds. What has no JSON form throws a QapiJsonException. */
public final class ScalarWriter {
    private ScalarWriter() {}

    /**
     * Returns a number as a byte.
     *
     * @param member the wire name of the member that it is for
     * @throws IllegalArgumentException if it is out of range
     */
    public static byte toByte(String member, int value) {
        requireRange(member, value, Byte.MIN_VALUE, Byte.MAX_VALUE);
        return (byte) value;
    }

    /**
     * Returns a number as a short.
     *
     * @param member the wire name of the member that it is for
     * @throws IllegalArgumentException if it is out of range
     */
    public static short toShort(String member, int value) {
        requireRange(member, value, Short.MIN_VALUE, Short.MAX_VALUE);
        return (short) value;
    }

    /** Writes a string. */
    public static void writeString(JsonGenerator out, String value) {
        out.writeString(value);
    }

    /** Writes the text that a value of a type for texts stands for. */
    public static void writeText(JsonGenerator out, Object value) {
        out.writeString(textOf(value));
    }

    /** Returns the text that a value of a type for texts stands for. */
    static String textOf(Object value) {
        return value instanceof Secret secret ? secret.reveal() : value.toString();
    }

    /** Returns a number of 64 bits without a sign as text. */
    public static String unsigned(long value) {
        return Long.toUnsignedString(value);
    }

    /** Returns such a number as text; null for an absent one. */
    public static @Nullable String unsigned(@Nullable Long value) {
        return value == null ? null : Long.toUnsignedString(value);
    }

    /** Returns a list of such numbers as text; null for an absent one. */
    public static @Nullable String unsigned(@Nullable List<Long> values) {
        return values == null
                ? null
                : values.stream().map(Long::toUnsignedString).toList().toString();
    }

    /** Writes an integer. */
    public static void writeLong(JsonGenerator out, long value) {
        out.writeNumber(value);
    }

    /** Writes a boolean. */
    public static void writeBoolean(JsonGenerator out, boolean value) {
        out.writeBoolean(value);
    }

    /** Writes a number; refuses NaN and the infinities. */
    public static void writeDouble(JsonGenerator out, double value) {
        if (!Double.isFinite(value)) {
            throw WriteErrors.of(out, null, "a finite number", Double.toString(value));
        }
        out.writeNumber(value);
    }

    /** Writes a null. */
    public static void writeNull(JsonGenerator out, JsonNull value) {
        value.writeTo(out);
    }

    /** Writes a generated value; refuses {@code UNRECOGNIZED}. */
    public static void writeValue(JsonGenerator out, QapiValue value) {
        value.writeTo(out);
    }

    /** Writes an integer whose bits are unsigned: 0 to 2^64-1. */
    public static void writeUnsigned(JsonGenerator out, long value) {
        if (value >= 0) {
            out.writeNumber(value);
        } else {
            out.writeNumber(new BigInteger(Long.toUnsignedString(value)));
        }
    }

    /** Writes any JSON value. */
    public static void writeTree(JsonGenerator out, JsonNode value) {
        Trees.write(out, value);
    }

    /**
     * Copies a list; it cannot be changed then.
     *
     * @param typeName the type that holds it, for the message
     * @throws NullPointerException if it or an element is null
     */
    public static <T> List<T> copy(String typeName, List<T> value) {
        return Lists.copy(typeName, null, Objects.requireNonNull(value, "value"));
    }

    /**
     * Copies a list of trees, and the trees.
     *
     * @param typeName the type that holds it, for the message
     * @throws NullPointerException if it or an element is null
     */
    public static List<JsonNode> copyTrees(String typeName, List<JsonNode> value) {
        return Trees.copy(copy(typeName, value));
    }

    /**
     * Copies a tree.
     *
     * @throws NullPointerException if it is null
     */
    public static JsonNode copyTree(JsonNode value) {
        return Trees.copy(Objects.requireNonNull(value, "value"));
    }

    /**
     * Checks a number that has a smaller range than its Java type.
     *
     * @param typeName the type that holds it, for the message
     * @throws IllegalArgumentException if it is out of range
     */
    public static void requireRange(String typeName, long value, long least, long greatest) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(
                    typeName + ": the value must be from " + least + " to " + greatest + ", found " + value);
        }
    }
}
