package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.EnumTable;
import io.github.qapi4j.runtime.codegen.JsonInput;
import org.jspecify.annotations.Nullable;

/** The kinds of JSON values, as the schema language's built-in enum {@code QType} counts them. */
public enum QType implements QapiEnum {
    /** No value. */
    NONE("none"),
    /** A null. */
    QNULL("qnull"),
    /** A number, with or without fraction. */
    QNUM("qnum"),
    /** A string. */
    QSTRING("qstring"),
    /** An object. */
    QDICT("qdict"),
    /** An array. */
    QLIST("qlist"),
    /** True or false. */
    QBOOL("qbool"),
    /** A value that the schema does not know. */
    UNRECOGNIZED(null);

    private static final EnumTable<QType> VALUES = new EnumTable<>("QType", values(), UNRECOGNIZED);

    private final @Nullable String wireName;

    QType(@Nullable String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return EnumTable.wireName(this, wireName);
    }

    /** Returns the constant for a text in JSON; {@link #UNRECOGNIZED} for every other text. */
    public static QType fromWire(String wireName) {
        return VALUES.fromWire(wireName);
    }

    /**
     * Reads a value.
     *
     * @throws QapiJsonException if the input does not hold a string, or an unknown one where these are refused
     */
    public static QType read(JsonInput in) {
        return VALUES.read(in);
    }
}
