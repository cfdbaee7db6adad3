package io.github.qapi4j.generator.model;

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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitStruct(this);
    }
}
