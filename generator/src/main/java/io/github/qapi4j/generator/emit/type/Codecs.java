package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.JavaTypes;
import io.github.qapi4j.generator.naming.StringMapping;

/** Maps types of the schema to Java: what holds a value, and the calls that read and write it. */
public final class Codecs {
    private final Schema schema;
    private final JavaNames names;
    private final JavaTypes types;

    /** Maps the types of a schema to the classes that have these names. */
    public Codecs(Schema schema, JavaNames names) {
        this.schema = schema;
        this.names = names;
        this.types = new JavaTypes(names);
    }

    /**
     * Returns the codec of a member or of an alternate's branch.
     *
     * @param place the member or branch, for which the user may have chosen a type
     * @param in the variable from which the read expression takes the input
     */
    public Codec of(Type type, Element place, String in) {
        StringMapping text = names.texts().get(place);
        if (text == null) {
            return of(type, in);
        }
        boolean list = type instanceof ArrayType;
        CodeBlock read = CodeBlock.of(
                "$N.$L($T::$L, $S)", in, list ? "texts" : "text", text.type(), text.parser(), text.expected());
        return list
                ? Codec.ofReference(JavaTypes.listOf(text.type()), read, "writeTexts", Codec.Kind.LIST)
                : Codec.ofReference(text.type(), read, "writeText", Codec.Kind.PLAIN);
    }

    /** Returns the codec of a type; its read expression takes the input from the variable {@code in}. */
    public Codec of(Type type, String in) {
        return type.accept(new ForInput(in));
    }

    /** Returns the class of a definition. */
    public ClassName className(DefinedType type) {
        return types.className(type);
    }

    /** Returns the Java enum of a union's tag. */
    public ClassName tagClass(EnumDefinition tagEnum) {
        return className(new DefinedType(tagEnum.name()));
    }

    private boolean isEnum(DefinedType type) {
        return schema.definition(type) instanceof EnumDefinition;
    }

    private final class ForInput implements Type.Visitor<Codec> {
        private final String in;

        ForInput(String in) {
            this.in = in;
        }

        @Override
        public Codec visitBuiltin(BuiltinType type) {
            BuiltinCodec codec = BuiltinCodec.of(type);
            return new Codec(
                    codec.type(),
                    CodeBlock.of("$N.$L()", in, codec.read()),
                    codec.write(),
                    codec.writeOptional(),
                    codec.range(),
                    type == BuiltinType.ANY ? Codec.Kind.TREE : Codec.Kind.PLAIN);
        }

        @Override
        public Codec visitDefined(DefinedType type) {
            CodeBlock read = CodeBlock.of("$T.read($N)", className(type), in);
            return isEnum(type)
                    ? Codec.ofReference(className(type), read, "writeEnum", Codec.Kind.ENUM)
                    : Codec.ofReference(className(type), read, "writeValue", Codec.Kind.PLAIN);
        }

        @Override
        public Codec visitArray(ArrayType type) {
            return type.element().accept(new ForElements());
        }

        /** Maps the element type of an array to the codec of the array. */
        private final class ForElements implements Type.Visitor<Codec> {
            @Override
            public Codec visitBuiltin(BuiltinType type) {
                BuiltinCodec codec = BuiltinCodec.of(type);
                CodeBlock read = type == BuiltinType.STR
                        ? CodeBlock.of("$N.strings()", in)
                        : CodeBlock.of("$N.list($T::$L)", in, RuntimeTypes.JSON_INPUT, codec.read());
                Codec.Kind kind = type == BuiltinType.ANY ? Codec.Kind.TREE_LIST : Codec.Kind.LIST;
                return new Codec(
                        JavaTypes.listOf(codec.type()),
                        read,
                        codec.writeList(),
                        codec.writeList(),
                        codec.range(),
                        kind);
            }

            @Override
            public Codec visitDefined(DefinedType type) {
                CodeBlock read = CodeBlock.of("$N.list($T::read)", in, className(type));
                return isEnum(type)
                        ? Codec.ofReference(JavaTypes.listOf(className(type)), read, "writeEnums", Codec.Kind.ENUM_LIST)
                        : Codec.ofReference(JavaTypes.listOf(className(type)), read, "writeObjects", Codec.Kind.LIST);
            }

            @Override
            public Codec visitArray(ArrayType type) {
                throw new IllegalArgumentException("the language has no arrays of arrays");
            }
        }
    }
}
