package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads structs (R62, R69, and for their members R63 to R68). */
final class StructReader implements ContentsReader {
    private final Scope scope;

    StructReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public ReadResult<Contents> read(ObjectValue object) {
        ReadResult<List<Typed<Member>>> members = members(object.get("data"));
        Value written = object.get("base");
        TypeUse base = written == null ? null : new TypeReader(scope).name(written, "'base' of " + scope.subject());
        boolean sound = members.sound() && (base != null || written == null);
        return new ReadResult<>((envelope, flags) -> new StructDraft(envelope, base, members.value()), sound);
    }

    private ReadResult<List<Typed<Member>>> members(@Nullable Value data) {
        if (data instanceof ObjectValue inPlace) {
            return new MemberReader(scope, "member").read(inPlace);
        }
        if (data != null) {
            scope.wrongValue(data, "'data' of " + scope.subject(), "an object");
        }
        return new ReadResult<>(List.of(), data == null);
    }
}
