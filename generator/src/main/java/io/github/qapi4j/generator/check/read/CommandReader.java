package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.RawCommand;
import io.github.qapi4j.generator.check.raw.RawShape;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.Value;

/** Reads commands (R62, R78 to R80). */
final class CommandReader {
    private final ReadContext context;

    CommandReader(ReadContext context) {
        this.context = context;
    }

    /** Reads the contents of a definition as far as they can be read. */
    ReadResult<Contents> read(ObjectValue object) {
        ReadResult<RawShape> data = new DataReader(context).read(object);
        Value written = object.get("returns");
        TypeRef returns = written == null
                ? null
                : new TypeReader(context).nameOrArray(written, "'returns' of " + context.subject());
        boolean sound = data.sound() && (returns != null || written == null);
        return new ReadResult<>((info, flags) -> new RawCommand(info, data.value(), returns, flags), sound);
    }
}
