package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are held, read and written.
 *
 * @param type the Java type of a mandatory member
 * @param read an expression that reads a value from the input
 * @param write the method of MemberTable that writes a mandatory member
 * @param range the numbers that are allowed, or null where every value of the Java type is
 * @param kind what else matters about the type
 */
record Codec(
        TypeName type,
        CodeBlock read,
        String write,
        @Nullable Range range,
        Kind kind) {
    /** What matters about a type besides its Java type. */
    enum Kind {
        /** A value without parts that are unknown to the schema. */
        PLAIN,
        /** An enum, whose unrecognised texts may be kept. */
        ENUM,
        /** A list, which is copied. */
        LIST,
        /** A list of an enum: copied, and its unrecognised texts may be kept. */
        ENUM_LIST
    }

    /** Returns the method of MemberTable that writes a member; it is another one where a number or boolean may be absent. */
    String write(boolean optional) {
        return optional && type.isPrimitive() ? write.replace("write", "writeOptional") : write;
    }

    boolean isList() {
        return kind == Kind.LIST || kind == Kind.ENUM_LIST;
    }

    boolean isEnum() {
        return kind == Kind.ENUM || kind == Kind.ENUM_LIST;
    }
}
