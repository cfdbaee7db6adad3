package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.EnumValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param envelope what every draft has
 * @param values its values that are good
 * @param prefix the prefix of the C constants, or null where none is given
 */
record EnumDraft(
        Envelope envelope, List<EnumValue> values, @Nullable String prefix) implements Draft {
    EnumDraft {
        values = List.copyOf(values);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.visitEnum(this);
    }
}
