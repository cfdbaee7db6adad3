package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.model.BuiltinType;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one built-in type stands in Java (the table of types in the design of the generated code).
 *
 * @param type its Java type
 * @param read the method of JsonInput that reads it
 * @param write the method of MemberTable that writes a member of it
 * @param writeList the method of MemberTable that writes a list of it
 * @param range the numbers that are allowed, or null where every value of the Java type is
 */
record BuiltinCodec(
        TypeName type,
        String read,
        String write,
        String writeList,
        @Nullable Range range) {
    private static final Map<BuiltinType, BuiltinCodec> ALL = new EnumMap<>(BuiltinType.class);

    static {
        ALL.put(BuiltinType.STR, plain(ClassName.get(String.class), "string", "writeString", "writeStrings"));
        ALL.put(BuiltinType.NUMBER, plain(TypeName.DOUBLE, "number", "writeDouble", "writeDoubles"));
        ALL.put(BuiltinType.INT, plain(TypeName.LONG, "int64", "writeLong", "writeNumbers"));
        ALL.put(BuiltinType.INT8, plain(TypeName.BYTE, "int8", "writeLong", "writeNumbers"));
        ALL.put(BuiltinType.INT16, plain(TypeName.SHORT, "int16", "writeLong", "writeNumbers"));
        ALL.put(BuiltinType.INT32, plain(TypeName.INT, "int32", "writeLong", "writeNumbers"));
        ALL.put(BuiltinType.INT64, plain(TypeName.LONG, "int64", "writeLong", "writeNumbers"));
        ALL.put(
                BuiltinType.UINT8,
                new BuiltinCodec(TypeName.INT, "uint8", "writeLong", "writeNumbers", Range.unsigned(8)));
        ALL.put(
                BuiltinType.UINT16,
                new BuiltinCodec(TypeName.INT, "uint16", "writeLong", "writeNumbers", Range.unsigned(16)));
        ALL.put(
                BuiltinType.UINT32,
                new BuiltinCodec(TypeName.LONG, "uint32", "writeLong", "writeNumbers", Range.unsigned(32)));
        ALL.put(BuiltinType.UINT64, plain(TypeName.LONG, "uint64", "writeUnsigned", "writeUnsigneds"));
        ALL.put(BuiltinType.SIZE, plain(TypeName.LONG, "uint64", "writeUnsigned", "writeUnsigneds"));
        ALL.put(BuiltinType.BOOL, plain(TypeName.BOOLEAN, "bool", "writeBoolean", "writeBooleans"));
        ALL.put(BuiltinType.NULL, plain(RuntimeTypes.JSON_NULL, "nullValue", "writeNull", "writeNulls"));
        ALL.put(BuiltinType.ANY, plain(RuntimeTypes.JSON_NODE, "tree", "writeTree", "writeTrees"));
    }

    static BuiltinCodec of(BuiltinType type) {
        return ALL.get(type);
    }

    /** Returns whether a value of the type is 64 unsigned bits in a Java long. */
    static boolean isUnsignedLong(BuiltinType type) {
        return of(type).read().equals("uint64");
    }

    private static BuiltinCodec plain(TypeName type, String read, String write, String writeList) {
        return new BuiltinCodec(type, read, write, writeList, null);
    }
}
