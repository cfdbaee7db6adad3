package io.github.qapi4j.generator.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A union: common members, one of which, the tag, says which branch's members follow.
 *
 * @param header what every definition has
 * @param base the common members
 * @param discriminator the tag: a mandatory common member of enum type
 * @param branches the branches as written; values of the tag's enum that have none stand for an empty one
 */
public record UnionDefinition(Header header, ObjectShape base, String discriminator, List<Branch> branches)
        implements Definition {
    public UnionDefinition {
        branches = List.copyOf(branches);
    }

    /** Returns the branch for a value of the tag, or null where the value has none. */
    public @Nullable Branch branch(String value) {
        for (Branch branch : branches) {
            if (branch.name().equals(value)) {
                return branch;
            }
        }
        return null;
    }

    @Override
    public String keyword() {
        return "union";
    }

    @Override
    public List<Type> references() {
        List<Type> types = new ArrayList<>(base.references());
        branches.forEach(branch -> types.add(branch.type()));
        return types;
    }

    @Override
    public List<Member> ownMembers() {
        return base.ownMembers();
    }

    @Override
    public List<String> cases(Schema schema) {
        return schema.tagEnum(this).values().stream().map(EnumValue::name).toList();
    }

    /** Returns the common members, then those for each value of the tag. */
    @Override
    public List<WireObject> objects(Schema schema) {
        List<WireObject> objects = new ArrayList<>();
        objects.add(new WireObject(null, schema.commonMembers(this)));
        cases(schema).forEach(value -> objects.add(new WireObject(value, schema.branchMembers(this, value))));
        return objects;
    }

    @Override
    public UnionDefinition under(Profile profile) {
        return new UnionDefinition(header.under(profile), base.under(profile), discriminator, profile.select(branches));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUnion(this);
    }
}
