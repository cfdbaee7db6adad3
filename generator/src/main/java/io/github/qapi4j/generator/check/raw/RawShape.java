package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members as a union's base or a command's data gives them: those of a type, or written in place.
 *
 * @param type the type, or null where the members are written in place
 * @param members the members written in place; empty where there is a type
 */
public record RawShape(@Nullable TypeRef type, List<WithTypeRef<Member>> members) {
    /** No members at all. */
    public static final RawShape NONE = new RawShape(null, List.of());

    public RawShape {
        members = List.copyOf(members);
    }

    /** Returns the members that are written in place. */
    public List<Member> ownMembers() {
        return WithTypeRef.items(members);
    }

    /** Returns the type, if there is one. */
    public List<TypeRef> contents() {
        return type == null ? List.of() : List.of(type);
    }

    /** Returns what the model makes of it. */
    public ObjectShape shape() {
        return type == null ? new ObjectShape.Inline(ownMembers()) : new ObjectShape.Named(type.defined());
    }

    /** Returns what the model makes of it as arguments: null where there are none. */
    public @Nullable ObjectShape arguments() {
        return type == null && members.isEmpty() ? null : shape();
    }
}
