package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A struct.
 *
 * @param info what every definition has
 * @param base its base, or null where it has none
 * @param members its own members that are good
 */
public record RawStruct(DefinitionInfo info, @Nullable TypeRef base, List<WithTypeRef<Member>> members)
        implements RawDefinition {
    public RawStruct {
        members = List.copyOf(members);
    }

    @Override
    public List<DocumentedPart> parts() {
        return DocumentedPart.ofMembers("member", ownMembers());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitStruct(this);
    }

    @Override
    public StructDefinition toModel() {
        DefinedType type = base == null ? null : base.defined();
        return new StructDefinition(info.header(), type, ownMembers());
    }

    @Override
    public List<Member> ownMembers() {
        return WithTypeRef.items(members);
    }

    @Override
    public @Nullable TypeRef baseType() {
        return base;
    }

    @Override
    public List<TypeRef> contents() {
        return base == null ? List.of() : List.of(base);
    }

    @Override
    public Set<ValueKind> jsonKinds() {
        return EnumSet.of(ValueKind.OBJECT);
    }
}
