package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.RawShape;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what may be a type name or members in place: bases of unions (R70), data of commands and events (R62). */
final class ShapeReader {
    private final ReadContext context;

    ShapeReader(ReadContext context) {
        this.context = context;
    }

    /**
     * Reads a base or data.
     *
     * @param key the key, for messages
     * @param noun what messages call a member written in place
     */
    ReadResult<RawShape> read(@Nullable Value value, String key, String noun) {
        if (value == null) {
            return new ReadResult<>(RawShape.NONE, true);
        }
        if (value instanceof StringValue name) {
            return new ReadResult<>(new RawShape(TypeRef.of(name), List.of()), true);
        }
        if (value instanceof ObjectValue object) {
            ReadResult<List<WithTypeRef<Member>>> members = new MemberReader(context, noun).read(object);
            return new ReadResult<>(new RawShape(null, members.value()), members.sound());
        }
        context.wrongValue(value, "'" + key + "' of " + context.subject(), "an object or a type name");
        return new ReadResult<>(RawShape.NONE, false);
    }
}
