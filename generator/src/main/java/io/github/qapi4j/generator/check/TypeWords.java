package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.ArrayType;
import io.github.qapi4j.generator.model.BuiltinType;
import io.github.qapi4j.generator.model.DefinedType;
import io.github.qapi4j.generator.model.Type;

/**
 * Says what a type is: {@code built-in type 'int'}, {@code struct 'Foo'}.
 *
 * @param table what the names stand for
 */
record TypeWords(Table table) implements Type.Visitor<String> {
    @Override
    public String visitBuiltin(BuiltinType type) {
        return "built-in type '" + type.qapiName() + "'";
    }

    @Override
    public String visitArray(ArrayType type) {
        return "an array of " + type.element().accept(this);
    }

    @Override
    public String visitDefined(DefinedType type) {
        Draft draft = table.draft(type);
        return draft == null ? "unknown type '" + type.qapiName() + "'" : draft.subject();
    }
}
