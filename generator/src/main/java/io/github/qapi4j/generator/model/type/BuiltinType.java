package io.github.qapi4j.generator.model.type;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The built-in types (section 4 of the language reference). */
public enum BuiltinType implements Type {
    /** A Unicode string. */
    STR,
    /** An IEEE double. */
    NUMBER,
    /** The same as {@link #INT64}. */
    INT,
    /** −2^7 to 2^7−1. */
    INT8,
    /** −2^15 to 2^15−1. */
    INT16,
    /** −2^31 to 2^31−1. */
    INT32,
    /** −2^63 to 2^63−1. */
    INT64,
    /** 0 to 2^8−1. */
    UINT8,
    /** 0 to 2^16−1. */
    UINT16,
    /** 0 to 2^32−1. */
    UINT32,
    /** 0 to 2^64−1. */
    UINT64,
    /** The same as {@link #UINT64} on the wire. */
    SIZE,
    /** True or false. */
    BOOL,
    /** JSON null only. */
    NULL,
    /** Every JSON value. */
    ANY;

    private static final Map<String, BuiltinType> BY_NAME = new HashMap<>();

    static {
        for (BuiltinType type : values()) {
            BY_NAME.put(type.qapiName, type);
        }
    }

    private final String qapiName = name().toLowerCase(Locale.ROOT);

    /** Returns the built-in type of a name, or null where there is none. */
    public static @Nullable BuiltinType of(String name) {
        return BY_NAME.get(name);
    }

    /** Returns whether its values are the integers from 0 to 2^64−1, for which Java has no type. */
    public boolean isUnsigned64() {
        return this == UINT64 || this == SIZE;
    }

    @Override
    public String qapiName() {
        return qapiName;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitBuiltin(this);
    }
}
