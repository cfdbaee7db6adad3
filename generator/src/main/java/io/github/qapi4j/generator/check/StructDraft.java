package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.DefinedType;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.StructDefinition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    public List<Part> parts() {
        return Part.ofMembers("member", ownMembers());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitStruct(this);
    }

    @Override
    public StructDefinition definition() {
        DefinedType type = base == null ? null : base.defined();
        return new StructDefinition(envelope.header(), type, ownMembers());
    }

    @Override
    public List<Member> ownMembers() {
        return Typed.items(members);
    }

    @Override
    public @Nullable TypeUse baseType() {
        return base;
    }

    @Override
    public List<TypeUse> contents() {
        return base == null ? List.of() : List.of(base);
    }

    @Override
    public Set<JsonKind> jsonKinds() {
        return EnumSet.of(JsonKind.OBJECT);
    }
}
