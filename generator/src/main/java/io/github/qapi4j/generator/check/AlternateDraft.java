package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import java.util.ArrayList;
import java.util.List;

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
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Branch branch : Typed.items(branches)) {
            parts.add(new Part("branch", branch.name(), List.of(), branch.span()));
        }
        return parts;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAlternate(this);
    }

    @Override
    public AlternateDefinition definition() {
        return new AlternateDefinition(envelope.header(), Typed.items(branches));
    }
}
