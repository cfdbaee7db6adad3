package io.github.qapi4j.generator.syntax.value;

import io.github.qapi4j.generator.diag.Span;

/**
 * A boolean.
 *
 * @param span the token
 * @param value which of the two
 */
public record BooleanValue(Span span, boolean value) implements Value {
    @Override
    public String description() {
        return "a boolean";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitBoolean(this);
    }
}
