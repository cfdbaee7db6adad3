package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.Value;

/** Reads commands (R62, R78 to R80). */
final class CommandReader implements ContentsReader {
    private final Scope scope;

    CommandReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public ReadResult<Contents> read(ObjectValue object) {
        ReadResult<ShapeDraft> data = new DataReader(scope).read(object);
        Value written = object.get("returns");
        TypeUse returns =
                written == null ? null : new TypeReader(scope).nameOrArray(written, "'returns' of " + scope.subject());
        boolean sound = data.sound() && (returns != null || written == null);
        return new ReadResult<>((envelope, flags) -> new CommandDraft(envelope, data.value(), returns, flags), sound);
    }
}
