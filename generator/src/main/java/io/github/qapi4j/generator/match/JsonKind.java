package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import org.jspecify.annotations.Nullable;

/** The kinds of JSON values, by which the branches of alternates correspond: their names are not on the wire. */
public enum JsonKind {
    /** The null. */
    NULL,
    /** Strings, also those of enums. */
    STRING,
    /** Numbers, whole ones too. */
    NUMBER,
    /** True and false. */
    BOOLEAN,
    /** Arrays. */
    ARRAY,
    /** Objects. */
    OBJECT;

    /**
     * Returns the one kind that all values of a type have; null where there are several, which is so for {@code any} and for
     * alternates.
     *
     * @param schema what the type refers to
     */
    // In its mode for JDK 17 NullAway takes R for what is never null.
    @SuppressWarnings("NullAway")
    public static @Nullable JsonKind of(Schema schema, Type type) {
        return type.accept(new Type.Visitor<@Nullable JsonKind>() {
            @Override
            public @Nullable JsonKind visitBuiltin(BuiltinType builtin) {
                return switch (builtin) {
                    case STR -> STRING;
                    case BOOL -> BOOLEAN;
                    case NULL -> NULL;
                    case ANY -> null;
                    default -> NUMBER;
                };
            }

            @Override
            public JsonKind visitArray(ArrayType array) {
                return ARRAY;
            }

            @Override
            public @Nullable JsonKind visitDefined(DefinedType defined) {
                Definition definition = schema.definition(defined);
                if (definition instanceof AlternateDefinition) {
                    return null;
                }
                return definition instanceof EnumDefinition ? STRING : OBJECT;
            }
        });
    }
}
