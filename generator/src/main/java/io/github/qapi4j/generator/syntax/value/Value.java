package io.github.qapi4j.generator.syntax.value;

import io.github.qapi4j.generator.diag.Span;

/** A value of the expression grammar. */
public sealed interface Value permits ObjectValue, ArrayValue, StringValue, BooleanValue, NullValue {
    /** Returns the place of the value's first token. */
    Span span();

    /** Returns what kind of value it is, for messages: {@code an object}. */
    String description();

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of value.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits an object. */
        R visitObject(ObjectValue value);

        /** Visits an array. */
        R visitArray(ArrayValue value);

        /** Visits a string. */
        R visitString(StringValue value);

        /** Visits a boolean. */
        R visitBoolean(BooleanValue value);

        /** Visits a null, which only the oldest dialect has. */
        R visitNull(NullValue value);
    }
}
