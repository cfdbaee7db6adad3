package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.ArrayType;
import io.github.qapi4j.generator.model.BuiltinType;
import io.github.qapi4j.generator.model.DefinedType;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Type;
import java.util.EnumSet;
import java.util.Set;

/**
 * The JSON values that a branch of some type claims, which may be more than the type has: QEMU's command line gives
 * numbers and booleans as strings. Empty for types that no branch may have (R112).
 *
 * @param table what the names stand for
 */
record JsonKinds(Table table) implements Type.Visitor<Set<JsonKind>>, Draft.Visitor<Set<JsonKind>> {
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
        return draft == null ? EnumSet.noneOf(JsonKind.class) : draft.accept(this);
    }

    @Override
    public Set<JsonKind> visitEnum(EnumDraft draft) {
        EnumSet<JsonKind> kinds = EnumSet.of(JsonKind.STRING);
        for (EnumValue value : draft.values()) {
            if (value.name().equals("on") || value.name().equals("off")) {
                kinds.add(JsonKind.BOOLEAN);
            }
            if ("-+0123456789.".indexOf(value.name().charAt(0)) >= 0) {
                kinds.add(JsonKind.NUMBER);
            }
        }
        return kinds;
    }

    @Override
    public Set<JsonKind> visitStruct(StructDraft draft) {
        return EnumSet.of(JsonKind.OBJECT);
    }

    @Override
    public Set<JsonKind> visitUnion(UnionDraft draft) {
        return EnumSet.of(JsonKind.OBJECT);
    }

    @Override
    public Set<JsonKind> visitAlternate(AlternateDraft draft) {
        return EnumSet.noneOf(JsonKind.class);
    }

    @Override
    public Set<JsonKind> visitCommand(CommandDraft draft) {
        return EnumSet.noneOf(JsonKind.class);
    }

    @Override
    public Set<JsonKind> visitEvent(EventDraft draft) {
        return EnumSet.noneOf(JsonKind.class);
    }
}
