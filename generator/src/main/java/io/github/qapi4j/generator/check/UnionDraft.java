package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.syntax.StringValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A union.
 *
 * @param envelope what every draft has
 * @param base the common members
 * @param discriminator the name of the tag, or null where none is given
 * @param branches the branches that are good
 * @param simple whether it is written as a simple union of an old dialect, which {@link SimpleUnions} turns into an
 *     ordinary one
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
    public List<Part> parts() {
        return Part.ofMembers("base member", ownMembers());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUnion(this);
    }

    @Override
    public UnionDefinition definition() {
        if (discriminator == null) {
            throw new IllegalArgumentException(subject() + " was not checked");
        }
        return new UnionDefinition(
                envelope.header(), base.shape(), discriminator.text(), Typed.items(branches), simple);
    }

    @Override
    public List<Member> ownMembers() {
        return base.ownMembers();
    }

    @Override
    public @Nullable TypeUse baseType() {
        return base.type();
    }

    @Override
    public List<TypeUse> contents() {
        List<TypeUse> contents = new ArrayList<>(base.contents());
        for (Typed<Branch> branch : branches) {
            contents.add(branch.type());
        }
        return contents;
    }

    @Override
    public Set<JsonKind> jsonKinds() {
        return EnumSet.of(JsonKind.OBJECT);
    }
}
