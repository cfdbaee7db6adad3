package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.ValueKind;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.EnumSet;
import java.util.Set;

/**
 * The JSON values that a branch of some type claims, which may be more than the type has: QEMU's command line gives
 * numbers and booleans as strings. Empty for types that no branch may have (R112).
 *
 * @param table what the names stand for
 */
record BranchKinds(SymbolTable table) implements Type.Visitor<Set<ValueKind>> {
    @Override
    public Set<ValueKind> visitBuiltin(BuiltinType type) {
        return switch (type) {
            case STR -> EnumSet.of(ValueKind.STRING, ValueKind.NUMBER, ValueKind.BOOLEAN);
            case BOOL -> EnumSet.of(ValueKind.BOOLEAN);
            case NULL -> EnumSet.of(ValueKind.NULL);
            case ANY -> EnumSet.noneOf(ValueKind.class);
            default -> EnumSet.of(ValueKind.NUMBER);
        };
    }

    @Override
    public Set<ValueKind> visitArray(ArrayType type) {
        return EnumSet.of(ValueKind.ARRAY);
    }

    @Override
    public Set<ValueKind> visitDefined(DefinedType type) {
        RawDefinition definition = table.definition(type);
        return definition == null ? EnumSet.noneOf(ValueKind.class) : definition.jsonKinds();
    }
}
