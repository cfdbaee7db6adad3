package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.ArrayType;
import io.github.qapi4j.generator.model.BuiltinType;
import io.github.qapi4j.generator.model.DefinedType;
import io.github.qapi4j.generator.model.Type;
import java.util.EnumSet;
import java.util.Set;

/**
 * The JSON values that a branch of some type claims, which may be more than the type has: QEMU's command line gives
 * numbers and booleans as strings. Empty for types that no branch may have (R112).
 *
 * @param table what the names stand for
 */
record JsonKinds(Table table) implements Type.Visitor<Set<JsonKind>> {
    @Override
    public Set<JsonKind> visitBuiltin(BuiltinType type) {
        return switch (type) {
            case STR -> EnumSet.of(JsonKind.STRING, JsonKind.NUMBER, JsonKind.BOOLEAN);
            case BOOL -> EnumSet.of(JsonKind.BOOLEAN);
            case NULL -> EnumSet.of(JsonKind.NULL);
            case ANY -> EnumSet.noneOf(JsonKind.class);
            default -> EnumSet.of(JsonKind.NUMBER);
        };
    }

    @Override
    public Set<JsonKind> visitArray(ArrayType type) {
        return EnumSet.of(JsonKind.ARRAY);
    }

    @Override
    public Set<JsonKind> visitDefined(DefinedType type) {
        Draft draft = table.draft(type);
        return draft == null ? EnumSet.noneOf(JsonKind.class) : draft.jsonKinds();
    }
}
