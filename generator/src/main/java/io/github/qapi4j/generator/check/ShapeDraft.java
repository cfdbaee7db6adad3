package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members as a union's base or a command's data gives them: those of a type, or written in place.
 *
 * @param type the type, or null where the members are written in place
 * @param members the members written in place; empty where there is a type
 */
record ShapeDraft(@Nullable TypeUse type, List<Typed<Member>> members) {
    /** No members at all. */
    static final ShapeDraft NONE = new ShapeDraft(null, List.of());

    ShapeDraft {
        members = List.copyOf(members);
    }
}
