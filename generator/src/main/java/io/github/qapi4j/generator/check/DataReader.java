package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.syntax.BooleanValue;
import io.github.qapi4j.generator.syntax.Entry;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.List;

/** Reads the {@code data} of commands and events (R62, R78, R79, and for members in place R63 to R68). */
final class DataReader {
    private final Scope scope;

    DataReader(Scope scope) {
        this.scope = scope;
    }

    /** Reads the data as far as it can be read. */
    ReadResult<ShapeDraft> read(ObjectValue object) {
        Value data = object.get("data");
        Entry boxed = object.entry("boxed");
        if (boxed == null || !(boxed.value() instanceof BooleanValue flag) || !flag.value()) {
            return new ShapeReader(scope).read(data, "data", "argument");
        }
        if (data == null) {
            // A key that was refused may have been meant to be it.
            boolean absent = scope.kind().keys().coverAllOf(object);
            if (absent) {
                scope.error(Code.BOXED_NOTHING, boxed.key().span(), "'boxed' needs 'data' that names a type");
            }
            return new ReadResult<>(ShapeDraft.NONE, !absent);
        }
        TypeUse type = new TypeReader(scope).name(data, "boxed 'data' of " + scope.subject());
        return new ReadResult<>(type == null ? ShapeDraft.NONE : new ShapeDraft(type, List.of()), type != null);
    }
}
