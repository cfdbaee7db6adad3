package io.github.qapi4j.generator.check;

import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param envelope what every draft has
 * @param data its arguments
 * @param boxed whether they are passed as one value
 */
record EventDraft(Envelope envelope, ShapeDraft data, boolean boxed) implements Draft {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.visitEvent(this);
    }
}
