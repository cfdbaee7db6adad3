package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Java types that hold values of a schema's types.
 *
 * @param names the names of the schema
 */
public record JavaTypes(JavaNames names) {
    private static final String RUNTIME = "io.github.qapi4j.runtime";
    private static final ClassName QTYPE = ClassName.get(RUNTIME, "QType");
    private static final Map<BuiltinType, TypeName> BUILTINS = new EnumMap<>(BuiltinType.class);

    static {
        BUILTINS.put(BuiltinType.STR, ClassName.get(String.class));
        BUILTINS.put(BuiltinType.NUMBER, TypeName.DOUBLE);
        BUILTINS.put(BuiltinType.INT, TypeName.LONG);
        BUILTINS.put(BuiltinType.INT8, TypeName.BYTE);
        BUILTINS.put(BuiltinType.INT16, TypeName.SHORT);
        BUILTINS.put(BuiltinType.INT32, TypeName.INT);
        BUILTINS.put(BuiltinType.INT64, TypeName.LONG);
        BUILTINS.put(BuiltinType.UINT8, TypeName.INT);
        BUILTINS.put(BuiltinType.UINT16, TypeName.INT);
        BUILTINS.put(BuiltinType.UINT32, TypeName.LONG);
        BUILTINS.put(BuiltinType.UINT64, TypeName.LONG);
        BUILTINS.put(BuiltinType.SIZE, TypeName.LONG);
        BUILTINS.put(BuiltinType.BOOL, TypeName.BOOLEAN);
        BUILTINS.put(BuiltinType.NULL, ClassName.get(RUNTIME, "JsonNull"));
        BUILTINS.put(BuiltinType.ANY, ClassName.get("tools.jackson.databind", "JsonNode"));
    }

    /** Returns the Java type of a built-in type. */
    public static TypeName builtin(BuiltinType type) {
        return Objects.requireNonNull(BUILTINS.get(type));
    }

    /**
     * Returns the Java type of a mandatory value.
     *
     * @param place the member or branch, for which the user may have chosen another type
     */
    public JavaType of(Type type, Element place) {
        StringMapping text = names.texts().get(place);
        return text == null ? of(type) : javaType(type instanceof ArrayType ? listOf(text.type()) : text.type());
    }

    /** Returns the Java type of a mandatory value. */
    public JavaType of(Type type) {
        return javaType(type.accept(new ForNames()));
    }

    private static JavaType javaType(TypeName type) {
        TypeName erased = type instanceof ParameterizedTypeName list ? list.rawType() : type;
        return new JavaType(type.toString(), erased.toString(), type.box().toString());
    }

    /** Returns the class of a definition. */
    public ClassName className(DefinedType type) {
        return type.qapiName().equals(Schema.QTYPE) ? QTYPE : names.type(type.qapiName());
    }

    /** Returns the Java type of an array whose elements have a Java type. */
    public static TypeName listOf(TypeName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element.box());
    }

    private final class ForNames implements Type.Visitor<TypeName> {
        @Override
        public TypeName visitBuiltin(BuiltinType type) {
            return builtin(type);
        }

        @Override
        public TypeName visitDefined(DefinedType type) {
            return className(type);
        }

        @Override
        public TypeName visitArray(ArrayType type) {
            return listOf(type.element().accept(this));
        }
    }
}
