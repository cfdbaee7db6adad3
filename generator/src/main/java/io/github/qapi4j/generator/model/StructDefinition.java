package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A struct: an object with named members.
 *
 * @param header what every definition has
 * @param base the struct whose members come first, or null where there is none
 * @param members its own members, in order; may be empty
 */
public record StructDefinition(Header header, @Nullable DefinedType base, List<Member> members) implements Definition {
    public StructDefinition {
        members = List.copyOf(members);
    }

    @Override
    public String keyword() {
        return "struct";
    }

    @Override
    public List<Type> references() {
        List<Type> types = new ArrayList<>();
        if (base != null) {
            types.add(base);
        }
        for (Member member : members) {
            types.add(member.type());
        }
        return types;
    }

    @Override
    public List<Member> ownMembers() {
        return members;
    }

    @Override
    public @Nullable DefinedType baseType() {
        return base;
    }

    @Override
    public StructDefinition withHeader(Header other) {
        return new StructDefinition(other, base, members);
    }

    @Override
    public StructDefinition withOwnMembers(List<Member> others) {
        return new StructDefinition(header, base, others);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitStruct(this);
    }
}
