package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.CommandDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A command.
 *
 * @param envelope what every draft has
 * @param data its arguments
 * @param returns its result type, or null where it has none
 * @param flags its flags
 */
record CommandDraft(
        Envelope envelope, ShapeDraft data, @Nullable TypeUse returns, CommandDefinition.Flags flags) implements Draft {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.visitCommand(this);
    }
}
