package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.syntax.StringValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A union.
 *
 * @param envelope what every draft has
 * @param base the common members
 * @param discriminator the name of the tag, or null where none is given
 * @param branches the branches that are good
 * @param simple whether it is a simple union of an old dialect, which {@link SimpleUnions} turns into an ordinary one
 */
record UnionDraft(
        Envelope envelope,
        ShapeDraft base,
        @Nullable StringValue discriminator,
        List<Typed<Branch>> branches,
        boolean simple)
        implements Draft {
    UnionDraft {
        branches = List.copyOf(branches);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.visitUnion(this);
    }
}
