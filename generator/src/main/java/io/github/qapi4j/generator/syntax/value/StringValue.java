package io.github.qapi4j.generator.syntax.value;

import io.github.qapi4j.generator.diag.Span;

/**
 * A string.
 *
 * @param span the whole token with its quotes
 * @param text what it means, escapes resolved
 */
public record StringValue(Span span, String text) implements Value {
    @Override
    public String description() {
        return "a string";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitString(this);
    }
}
