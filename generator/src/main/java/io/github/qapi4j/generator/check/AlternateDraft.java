package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Branch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alternate.
 *
 * @param envelope what every draft has
 * @param branches the branches that are good
 */
record AlternateDraft(Envelope envelope, List<Typed<Branch>> branches) implements Draft {
    AlternateDraft {
        branches = List.copyOf(branches);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.visitAlternate(this);
    }
}
