package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * An alternate: one of several types, told apart by the kind of JSON value.
 *
 * @param header what every definition has
 * @param branches one or more branches whose kinds of JSON value differ (R113)
 */
public record AlternateDefinition(Header header, List<Branch> branches) implements Definition {
    public AlternateDefinition {
        branches = List.copyOf(branches);
    }

    @Override
    public String keyword() {
        return "alternate";
    }

    @Override
    public List<Type> references() {
        List<Type> types = new ArrayList<>();
        for (Branch branch : branches) {
            types.add(branch.type());
        }
        return types;
    }

    @Override
    public List<String> describedNames() {
        return branches.stream().map(Branch::name).toList();
    }

    @Override
    public AlternateDefinition withHeader(Header other) {
        return new AlternateDefinition(other, branches);
    }

    @Override
    public AlternateDefinition withBranches(List<Branch> others) {
        return new AlternateDefinition(header, others);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAlternate(this);
    }
}
