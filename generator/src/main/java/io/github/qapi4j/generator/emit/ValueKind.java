package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;

/** The kinds of JSON values by which alternates find their branches; each is a constant of the runtime's QType. */
enum ValueKind {
    QNULL("null"),
    QSTRING("a string"),
    QNUM("a number"),
    QBOOL("true or false"),
    QLIST("an array"),
    QDICT("an object");

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Returns the kind that values of a type have (section 4 of the language reference). */
    static ValueKind of(Schema schema, Type type) {
        return type.accept(new Type.Visitor<>() {
            @Override
            public ValueKind visitBuiltin(BuiltinType builtin) {
                return switch (builtin) {
                    case STR -> QSTRING;
                    case BOOL -> QBOOL;
                    case NULL -> QNULL;
                    case ANY -> throw new IllegalArgumentException("alternates have no branch of type any (R112)");
                    default -> QNUM;
                };
            }

            @Override
            public ValueKind visitArray(ArrayType array) {
                return QLIST;
            }

            @Override
            public ValueKind visitDefined(DefinedType defined) {
                return schema.definition(defined) instanceof EnumDefinition ? QSTRING : QDICT;
            }
        });
    }
}
