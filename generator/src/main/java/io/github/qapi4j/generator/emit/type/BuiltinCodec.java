package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.naming.JavaTypes;
import java.util.EnumMap;
import java.util.List;
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
        reference(BuiltinType.STR, "string", "writeString", "writeStrings");
        put(BuiltinType.NUMBER, "number", List.of("writeDouble", "writeOptionalDouble", "writeDoubles"), null);
        integer(BuiltinType.INT, "int64", null);
        integer(BuiltinType.INT8, "int8", null);
        integer(BuiltinType.INT16, "int16", null);
        integer(BuiltinType.INT32, "int32", null);
        integer(BuiltinType.INT64, "int64", null);
        integer(BuiltinType.UINT8, "uint8", Range.unsigned(8));
        integer(BuiltinType.UINT16, "uint16", Range.unsigned(16));
        integer(BuiltinType.UINT32, "uint32", Range.unsigned(32));
        List<String> unsigned = List.of("writeUnsigned", "writeOptionalUnsigned", "writeUnsigneds");
        put(BuiltinType.UINT64, "uint64", unsigned, null);
        put(BuiltinType.SIZE, "uint64", unsigned, null);
        put(BuiltinType.BOOL, "bool", List.of("writeBoolean", "writeOptionalBoolean", "writeBooleans"), null);
        reference(BuiltinType.NULL, "nullValue", "writeNull", "writeNulls");
        reference(BuiltinType.ANY, "tree", "writeTree", "writeTrees");
    }

    /** Returns how a built-in type stands in Java. */
    public static BuiltinCodec of(BuiltinType type) {
        return Objects.requireNonNull(ALL.get(type));
    }

    private static void reference(BuiltinType type, String read, String write, String writeList) {
        put(type, read, List.of(write, write, writeList), null);
    }

    private static void integer(BuiltinType type, String read, @Nullable Range range) {
        put(type, read, List.of("writeLong", "writeOptionalLong", "writeNumbers"), range);
    }

    private static void put(BuiltinType type, String read, List<String> write, @Nullable Range range) {
        ALL.put(type, new BuiltinCodec(JavaTypes.builtin(type), read, write.get(0), write.get(1), write.get(2), range));
    }
}
