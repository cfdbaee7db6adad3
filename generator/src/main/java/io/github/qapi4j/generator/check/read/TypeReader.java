package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.syntax.value.ArrayValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads references to types (R67 to R69, R74, R77, R79, R80). */
final class TypeReader {
    private final ReadContext context;

    TypeReader(ReadContext context) {
        this.context = context;
    }

    /** Reads a type name; null after having reported that it is none. */
    @Nullable
    TypeRef name(Value value, String subject) {
        StringValue name = context.string(value, subject, "a type name");
        return name == null ? null : TypeRef.of(name);
    }

    /** Reads a type name or an array of one; null after having reported that it is neither. */
    @Nullable
    TypeRef nameOrArray(Value value, String subject) {
        if (value instanceof StringValue name) {
            return TypeRef.of(name);
        }
        if (!(value instanceof ArrayValue array)) {
            context.wrongValue(value, subject, "a type name or an array of one");
            return null;
        }
        if (array.elements().size() == 1 && array.elements().get(0) instanceof StringValue element) {
            return TypeRef.of(element).array();
        }
        context.error(Code.BAD_ARRAY_TYPE, array.span(), subject + " must name exactly one type within its brackets");
        return null;
    }
}
