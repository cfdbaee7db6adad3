package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A struct.
 *
 * @param envelope what every draft has
 * @param base its base, or null where it has none
 * @param members its own members that are good
 */
record StructDraft(Envelope envelope, @Nullable TypeUse base, List<Typed<Member>> members) implements Draft {
    StructDraft {
        members = List.copyOf(members);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.visitStruct(this);
    }
}
