package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.model.type.BuiltinType;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a value is that is neither an object nor a list, nor one of a set of strings. */
public enum ScalarKind {
    /** Any text. */
    STR(JsonKind.STRING),
    /** Any number. */
    NUMBER(JsonKind.NUMBER),
    /** An integer of a range that is not known: replies of {@code query-qmp-schema} do not tell it. */
    INT(JsonKind.NUMBER),
    /** −2^7 to 2^7−1. */
    INT8(7, true),
    /** −2^15 to 2^15−1. */
    INT16(15, true),
    /** −2^31 to 2^31−1. */
    INT32(31, true),
    /** −2^63 to 2^63−1. */
    INT64(63, true),
    /** 0 to 2^8−1. */
    UINT8(8, false),
    /** 0 to 2^16−1. */
    UINT16(16, false),
    /** 0 to 2^32−1. */
    UINT32(32, false),
    /** 0 to 2^64−1. */
    UINT64(64, false),
    /** True or false. */
    BOOL(JsonKind.BOOLEAN),
    /** JSON null. */
    NULL(JsonKind.NULL),
    /** Every JSON value. */
    ANY(null);

    private final @Nullable JsonKind json;
    private final BigInteger least;
    private final BigInteger beyond;

    ScalarKind(@Nullable JsonKind json) {
        this.json = json;
        this.least = BigInteger.ZERO;
        this.beyond = BigInteger.ZERO;
    }

    ScalarKind(int bits, boolean signed) {
        this.json = JsonKind.NUMBER;
        this.beyond = BigInteger.ONE.shiftLeft(bits);
        this.least = signed ? beyond.negate() : BigInteger.ZERO;
    }

    /** Returns what a built-in type of the language is on the wire. */
    static ScalarKind of(BuiltinType type) {
        return switch (type) {
            case STR -> STR;
            case NUMBER -> NUMBER;
            case INT8 -> INT8;
            case INT16 -> INT16;
            case INT32 -> INT32;
            case INT, INT64 -> INT64;
            case UINT8 -> UINT8;
            case UINT16 -> UINT16;
            case UINT32 -> UINT32;
            case UINT64, SIZE -> UINT64;
            case BOOL -> BOOL;
            case NULL -> NULL;
            case ANY -> ANY;
        };
    }

    /** Returns the kind of JSON value; null for every kind. */
    public @Nullable JsonKind json() {
        return json;
    }

    /** Returns whether it is an integer. */
    public boolean isInteger() {
        return this == INT || beyond.signum() > 0;
    }

    /** Returns whether all values of another integer are values of this one; also true where either range is not known. */
    public boolean holds(ScalarKind other) {
        return this == INT || other == INT || least.compareTo(other.least) <= 0 && beyond.compareTo(other.beyond) >= 0;
    }

    /** Returns the word for it, as the language has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
