package io.github.qapi4j.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param header what every definition has
 * @param arguments its data, or null where it has none
 * @param boxed whether the data is passed as one value; of no effect on the wire
 */
public record EventDefinition(Header header, @Nullable ObjectShape arguments, boolean boxed) implements Definition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEvent(this);
    }
}
