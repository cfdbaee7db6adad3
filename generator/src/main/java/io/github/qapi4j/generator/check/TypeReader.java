package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.syntax.ArrayValue;
import io.github.qapi4j.generator.syntax.StringValue;
import io.github.qapi4j.generator.syntax.Value;
import org.jspecify.annotations.Nullable;

/** Reads references to types (R67 to R69, R74, R77, R79, R80). */
final class TypeReader {
    private final Scope scope;

    TypeReader(Scope scope) {
        this.scope = scope;
    }

    /** Reads a type name; null after having reported that it is none. */
    @Nullable
    TypeUse name(Value value, String subject) {
        StringValue name = scope.string(value, subject, "a type name");
        return name == null ? null : TypeUse.of(name);
    }

    /** Reads a type name or an array of one; null after having reported that it is neither. */
    @Nullable
    TypeUse nameOrArray(Value value, String subject) {
        if (value instanceof StringValue name) {
            return TypeUse.of(name);
        }
        if (!(value instanceof ArrayValue array)) {
            scope.wrongValue(value, subject, "a type name or an array of one");
            return null;
        }
        if (array.elements().size() == 1 && array.elements().get(0) instanceof StringValue element) {
            return TypeUse.of(element).array();
        }
        scope.error(Code.BAD_ARRAY_TYPE, array.span(), subject + " must name exactly one type within its brackets");
        return null;
    }
}
