package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.syntax.value.StringValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A union.
 *
 * @param info what every definition has
 * @param base the common members
 * @param discriminator the name of the tag, or null where none is given
 * @param branches the branches that are good
 * @param simple whether it is written as a simple union of an old dialect, which is turned into an
 *     ordinary one
 */
public record RawUnion(
        DefinitionInfo info,
        RawShape base,
        @Nullable StringValue discriminator,
        List<WithTypeRef<Branch>> branches,
        boolean simple)
        implements RawDefinition {
    public RawUnion {
        branches = List.copyOf(branches);
    }

    @Override
    public List<DocumentedPart> parts() {
        return DocumentedPart.ofMembers("base member", ownMembers());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUnion(this);
    }

    @Override
    public UnionDefinition toModel() {
        if (discriminator == null) {
            throw new IllegalArgumentException(subject() + " was not checked");
        }
        return new UnionDefinition(
                info.header(), base.shape(), discriminator.text(), WithTypeRef.items(branches), simple);
    }

    @Override
    public List<Member> ownMembers() {
        return base.ownMembers();
    }

    @Override
    public @Nullable TypeRef baseType() {
        return base.type();
    }

    @Override
    public List<TypeRef> contents() {
        List<TypeRef> contents = new ArrayList<>(base.contents());
        for (WithTypeRef<Branch> branch : branches) {
            contents.add(branch.type());
        }
        return contents;
    }

    @Override
    public Set<ValueKind> jsonKinds() {
        return EnumSet.of(ValueKind.OBJECT);
    }
}
