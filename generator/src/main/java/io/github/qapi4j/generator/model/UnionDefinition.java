package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A union: common members, one of which, the tag, says which branch's members follow.
 *
 * @param header what every definition has
 * @param base the common members
 * @param discriminator the tag: a mandatory common member of enum type
 * @param byValue the branches as written, by the value of the tag; values of the tag's enum that have none stand for an
 *     empty one
 * @param simple whether it is a simple union of an old dialect, which implies the enum of its tag and the structs of its
 *     branches
 */
public record UnionDefinition(
        Header header, ObjectShape base, String discriminator, Map<String, Branch> byValue, boolean simple)
        implements Definition {
    public UnionDefinition {
        byValue = Collections.unmodifiableMap(new LinkedHashMap<>(byValue));
    }

    /** Makes a union of branches as they are written. */
    public UnionDefinition(
            Header header, ObjectShape base, String discriminator, List<Branch> branches, boolean simple) {
        this(header, base, discriminator, indexed(branches), simple);
    }

    private static Map<String, Branch> indexed(List<Branch> branches) {
        Map<String, Branch> byValue = new LinkedHashMap<>();
        for (Branch branch : branches) {
            byValue.put(branch.name(), branch);
        }
        return byValue;
    }

    /** Returns the branches as written. */
    @Override
    public List<Branch> branches() {
        return List.copyOf(byValue.values());
    }

    /** Returns the branch for a value of the tag, or null where the value has none. */
    public @Nullable Branch branch(String value) {
        return byValue.get(value);
    }

    @Override
    public String keyword() {
        return "union";
    }

    @Override
    public List<Type> references() {
        List<Type> types = new ArrayList<>(base.references());
        for (Branch branch : byValue.values()) {
            types.add(branch.type());
        }
        return types;
    }

    @Override
    public List<Member> ownMembers() {
        return base.ownMembers();
    }

    @Override
    public @Nullable DefinedType baseType() {
        return base.named();
    }

    @Override
    public boolean isSetAs(Definition other) {
        return other instanceof UnionDefinition union && discriminator.equals(union.discriminator);
    }

    @Override
    public UnionDefinition withHeader(Header other) {
        return new UnionDefinition(other, base, discriminator, byValue, simple);
    }

    @Override
    public UnionDefinition withOwnMembers(List<Member> others) {
        return new UnionDefinition(header, base.withOwnMembers(others), discriminator, byValue, simple);
    }

    @Override
    public UnionDefinition withBranches(List<Branch> others) {
        return new UnionDefinition(header, base, discriminator, others, simple);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUnion(this);
    }
}
