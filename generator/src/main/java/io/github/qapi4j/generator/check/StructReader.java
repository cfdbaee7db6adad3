package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.List;

/** Reads structs (R62, R69, and for their members R63 to R68). */
final class StructReader implements ContentsReader {
    private final Scope scope;

    StructReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public StructDraft read(ObjectValue object, Heading heading) {
        Value data = object.get("data");
        List<Typed<Member>> members = List.of();
        if (data instanceof ObjectValue inPlace) {
            members = new MemberReader(scope, "member").read(inPlace);
        } else if (data != null) {
            scope.wrongValue(data, "'data' of " + scope.subject(), "an object");
        }
        Value written = object.get("base");
        TypeUse base = written == null ? null : new TypeReader(scope).name(written, "'base' of " + scope.subject());
        return new StructDraft(heading.read(), base, members);
    }
}
