package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.syntax.value.StringValue;

/**
 * A type that is named, by whatever right.
 *
 * @param type the type; nothing is known yet of what it names
 * @param span its name; for an array that of the element type
 */
public record TypeRef(Type type, Span span) {
    /** Returns what a type name stands for. */
    public static TypeRef of(StringValue name) {
        BuiltinType builtin = BuiltinType.of(name.text());
        return new TypeRef(builtin == null ? new DefinedType(name.text()) : builtin, name.span());
    }

    /** Returns the type as one that the schema defines; only for uses that the rules bind to such. */
    public DefinedType defined() {
        return new DefinedType(type.qapiName());
    }

    /** Returns the array of this type. */
    public TypeRef array() {
        return new TypeRef(new ArrayType(type), span);
    }
}
