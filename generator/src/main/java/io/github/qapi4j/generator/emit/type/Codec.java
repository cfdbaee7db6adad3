package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are held, read and written.
 *
 * @param type the Java type of a mandatory member
 * @param read an expression that reads a value from the input
 * @param write the method of MemberTable that writes a mandatory member
 * @param writeOptional the one that writes a member that may be absent; the same where the Java type is a reference
 * @param range the numbers that are allowed, or null where every value of the Java type is
 * @param kind what else matters about the type
 */
public record Codec(
        TypeName type,
        CodeBlock read,
        String write,
        String writeOptional,
        @Nullable Range range,
        Kind kind) {
    /** What matters about a type besides its Java type. */
    public enum Kind {
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

    /** Makes the codec of a type that is a reference in Java, and has no smaller range. */
    public static Codec ofReference(TypeName type, CodeBlock read, String write, Kind kind) {
        return new Codec(type, read, write, write, null, kind);
    }

    /** Returns the method of MemberTable that writes a member. */
    public String write(boolean optional) {
        return optional ? writeOptional : write;
    }

    /** Returns whether it is a list. */
    public boolean isList() {
        return kind == Kind.LIST || kind == Kind.ENUM_LIST || kind == Kind.TREE_LIST;
    }

    /** Returns whether it is a tree, or a list of trees. */
    public boolean isTree() {
        return kind == Kind.TREE || kind == Kind.TREE_LIST;
    }

    /** Returns the method of MemberTable that copies the value of a member; only for lists and trees. */
    public String copy(boolean optional) {
        String what = kind == Kind.TREE ? "Tree" : kind == Kind.TREE_LIST ? "Trees" : "";
        return (optional ? "copyOptional" : "copy") + what;
    }

    /** Returns whether it is an enum, or a list of one. */
    public boolean isEnum() {
        return kind == Kind.ENUM || kind == Kind.ENUM_LIST;
    }
}
