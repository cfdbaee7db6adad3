package io.github.qapi4j.generator.syntax.value;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;

/**
 * An array.
 *
 * @param span the opening bracket
 * @param elements the elements, in order
 */
public record ArrayValue(Span span, List<Value> elements) implements Value {
    public ArrayValue {
        elements = List.copyOf(elements);
    }

    @Override
    public String description() {
        return "an array";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitArray(this);
    }
}
