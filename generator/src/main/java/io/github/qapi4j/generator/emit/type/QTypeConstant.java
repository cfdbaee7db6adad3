package io.github.qapi4j.generator.emit.type;

import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;

/** The kinds of JSON values by which alternates find their branches; each is a constant of the runtime's QType. */
public enum QTypeConstant {
    /** The null. */
    QNULL("null"),
    /** Strings, also those of enums. */
    QSTRING("a string"),
    /** Numbers, whole ones too. */
    QNUM("a number"),
    /** True and false. */
    QBOOL("true or false"),
    /** Arrays. */
    QLIST("an array"),
    /** Objects. */
    QDICT("an object");

    private final String words;

    QTypeConstant(String words) {
        this.words = words;
    }

    /** Returns what messages call it, with an article where it has one. */
    public String words() {
        return words;
    }

    /** Returns the kind that values of a type have (section 4 of the language reference). */
    public static QTypeConstant of(Schema schema, Type type) {
        return type.accept(new Type.Visitor<>() {
            @Override
            public QTypeConstant visitBuiltin(BuiltinType builtin) {
                return switch (builtin) {
                    case STR -> QSTRING;
                    case BOOL -> QBOOL;
                    case NULL -> QNULL;
                    case ANY -> throw new IllegalArgumentException("alternates have no branch of type any (R112)");
                    default -> QNUM;
                };
            }

            @Override
            public QTypeConstant visitArray(ArrayType array) {
                return QLIST;
            }

            @Override
            public QTypeConstant visitDefined(DefinedType defined) {
                return schema.definition(defined) instanceof EnumDefinition ? QSTRING : QDICT;
            }
        });
    }
}
