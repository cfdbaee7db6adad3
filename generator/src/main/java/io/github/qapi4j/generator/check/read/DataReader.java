package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.RawShape;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.syntax.value.BooleanValue;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.List;

/** Reads the {@code data} of commands and events (R62, R78, R79, and for members in place R63 to R68). */
final class DataReader {
    private final ReadContext context;

    DataReader(ReadContext context) {
        this.context = context;
    }

    /** Reads the data as far as it can be read. */
    ReadResult<RawShape> read(ObjectValue object) {
        Value data = object.get("data");
        Entry boxed = object.entry("boxed");
        if (boxed == null || !(boxed.value() instanceof BooleanValue flag) || !flag.value()) {
            return new ShapeReader(context).read(data, "data", "argument");
        }
        if (data == null) {
            // A key that was refused may have been meant to be it.
            boolean absent = Keys.of(context.kind()).coverAllOf(object);
            if (absent) {
                context.error(Code.BOXED_NOTHING, boxed.key().span(), "'boxed' needs 'data' that names a type");
            }
            return new ReadResult<>(RawShape.NONE, !absent);
        }
        TypeRef type = new TypeReader(context).name(data, "boxed 'data' of " + context.subject());
        return new ReadResult<>(type == null ? RawShape.NONE : new RawShape(type, List.of()), type != null);
    }
}
