package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import java.util.ArrayList;
import java.util.List;

/**
 * An alternate.
 *
 * @param info what every definition has
 * @param branches the branches that are good
 */
public record RawAlternate(DefinitionInfo info, List<WithTypeRef<Branch>> branches) implements RawDefinition {
    public RawAlternate {
        branches = List.copyOf(branches);
    }

    @Override
    public List<DocumentedPart> parts() {
        List<DocumentedPart> parts = new ArrayList<>();
        for (Branch branch : WithTypeRef.items(branches)) {
            parts.add(new DocumentedPart("branch", branch.name(), List.of(), branch.span()));
        }
        return parts;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAlternate(this);
    }

    @Override
    public AlternateDefinition toModel() {
        return new AlternateDefinition(info.header(), WithTypeRef.items(branches));
    }
}
