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
        ENUM_LIST,
        /** A tree, which is copied on its way in and out, as trees can be changed. */
        TREE,
        /** A list of trees: copied, and so is what it holds. */
        TREE_LIST
    }

    /** Returns the method of MemberTable that writes a member; it is another one where a number or boolean may be absent. */
    String write(boolean optional) {
        return optional && type.isPrimitive() ? write.replace("write", "writeOptional") : write;
    }

    boolean isList() {
        return kind == Kind.LIST || kind == Kind.ENUM_LIST || kind == Kind.TREE_LIST;
    }

    boolean isTree() {
        return kind == Kind.TREE || kind == Kind.TREE_LIST;
    }

    /** Returns the method of MemberTable that copies the value of a member; only for lists and trees. */
    String copy(boolean optional) {
        String what = kind == Kind.TREE ? "Tree" : kind == Kind.TREE_LIST ? "Trees" : "";
        return (optional ? "copyOptional" : "copy") + what;
    }

    boolean isEnum() {
        return kind == Kind.ENUM || kind == Kind.ENUM_LIST;
    }
}
