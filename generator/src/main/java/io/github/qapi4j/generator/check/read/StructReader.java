package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.RawStruct;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads structs (R62, R69, and for their members R63 to R68). */
final class StructReader {
    private final ReadContext context;

    StructReader(ReadContext context) {
        this.context = context;
    }

    /** Reads the contents of a definition as far as they can be read. */
    ReadResult<Contents> read(ObjectValue object) {
        ReadResult<List<WithTypeRef<Member>>> members = members(object.get("data"));
        Value written = object.get("base");
        TypeRef base = written == null ? null : new TypeReader(context).name(written, "'base' of " + context.subject());
        boolean sound = members.sound() && (base != null || written == null);
        return new ReadResult<>((info, flags) -> new RawStruct(info, base, members.value()), sound);
    }

    private ReadResult<List<WithTypeRef<Member>>> members(@Nullable Value data) {
        if (data instanceof ObjectValue inPlace) {
            return new MemberReader(context, "member").read(inPlace);
        }
        if (data != null) {
            context.wrongValue(data, "'data' of " + context.subject(), "an object");
        }
        return new ReadResult<>(List.of(), data == null);
    }
}
