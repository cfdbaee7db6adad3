package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.model.type.BuiltinType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one built-in type stands in Java (the table of types in the design of the generated code).
 *
 * @param type its Java type
 * @param read the method of JsonInput that reads it
 * @param write the method of MemberTable that writes a member of it
 * @param writeOptional the method that writes one that may be absent
 * @param writeList the method of MemberTable that writes a list of it
 * @param range the numbers that are allowed, or null where every value of the Java type is
 */
public record BuiltinCodec(
        TypeName type,
        String read,
        String write,
        String writeOptional,
        String writeList,
        @Nullable Range range) {
    private static final Map<BuiltinType, BuiltinCodec> ALL = new EnumMap<>(BuiltinType.class);

    static {
        reference(BuiltinType.STR, ClassName.get(String.class), "string", "writeString", "writeStrings");
        ALL.put(
                BuiltinType.NUMBER,
                new BuiltinCodec(
                        TypeName.DOUBLE, "number", "writeDouble", "writeOptionalDouble", "writeDoubles", null));
        integer(BuiltinType.INT, TypeName.LONG, "int64", null);
        integer(BuiltinType.INT8, TypeName.BYTE, "int8", null);
        integer(BuiltinType.INT16, TypeName.SHORT, "int16", null);
        integer(BuiltinType.INT32, TypeName.INT, "int32", null);
        integer(BuiltinType.INT64, TypeName.LONG, "int64", null);
        integer(BuiltinType.UINT8, TypeName.INT, "uint8", Range.unsigned(8));
        integer(BuiltinType.UINT16, TypeName.INT, "uint16", Range.unsigned(16));
        integer(BuiltinType.UINT32, TypeName.LONG, "uint32", Range.unsigned(32));
        BuiltinCodec unsigned = new BuiltinCodec(
                TypeName.LONG, "uint64", "writeUnsigned", "writeOptionalUnsigned", "writeUnsigneds", null);
        ALL.put(BuiltinType.UINT64, unsigned);
        ALL.put(BuiltinType.SIZE, unsigned);
        ALL.put(
                BuiltinType.BOOL,
                new BuiltinCodec(
                        TypeName.BOOLEAN, "bool", "writeBoolean", "writeOptionalBoolean", "writeBooleans", null));
        reference(BuiltinType.NULL, RuntimeTypes.JSON_NULL, "nullValue", "writeNull", "writeNulls");
        reference(BuiltinType.ANY, RuntimeTypes.JSON_NODE, "tree", "writeTree", "writeTrees");
    }

    /** Returns how a built-in type stands in Java. */
    public static BuiltinCodec of(BuiltinType type) {
        return Objects.requireNonNull(ALL.get(type));
    }

    private static void reference(BuiltinType type, ClassName java, String read, String write, String writeList) {
        ALL.put(type, new BuiltinCodec(java, read, write, write, writeList, null));
    }

    private static void integer(BuiltinType type, TypeName java, String read, @Nullable Range range) {
        ALL.put(type, new BuiltinCodec(java, read, "writeLong", "writeOptionalLong", "writeNumbers", range));
    }
}
