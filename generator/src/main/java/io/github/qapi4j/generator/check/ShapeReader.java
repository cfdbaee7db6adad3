package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.StringValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what may be a type name or members in place: bases of unions (R70), data of commands and events (R62). */
final class ShapeReader {
    private final Scope scope;

    ShapeReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * Reads a base or data.
     *
     * @param key the key, for messages
     * @param noun what messages call a member written in place
     */
    ReadResult<ShapeDraft> read(@Nullable Value value, String key, String noun) {
        if (value == null) {
            return new ReadResult<>(ShapeDraft.NONE, true);
        }
        if (value instanceof StringValue name) {
            return new ReadResult<>(new ShapeDraft(TypeUse.of(name), List.of()), true);
        }
        if (value instanceof ObjectValue object) {
            ReadResult<List<Typed<Member>>> members = new MemberReader(scope, noun).read(object);
            return new ReadResult<>(new ShapeDraft(null, members.value()), members.sound());
        }
        scope.wrongValue(value, "'" + key + "' of " + scope.subject(), "an object or a type name");
        return new ReadResult<>(ShapeDraft.NONE, false);
    }
}
