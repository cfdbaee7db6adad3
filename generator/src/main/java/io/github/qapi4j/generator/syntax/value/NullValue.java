package io.github.qapi4j.generator.syntax.value;

import io.github.qapi4j.generator.diag.Span;

/**
 * The null of dialect 4.0; later ones have none.
 *
 * @param span the token
 */
public record NullValue(Span span) implements Value {
    @Override
    public String description() {
        return "null";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitNull(this);
    }
}
