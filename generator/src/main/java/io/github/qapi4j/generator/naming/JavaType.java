package io.github.qapi4j.generator.naming;

import java.util.List;
import java.util.Map;

/**
 * A Java type, as its users see it.
 *
 * @param source how it stands in sources, in full: {@code java.util.List<p.Disk>}
 * @param erased what stands for it in class files: {@code java.util.List}
 * @param boxed how it stands in sources where it may be null; the same as {@code source} but for primitive types
 */
public record JavaType(String source, String erased, String boxed) {
    /** Java makes a value of each of a later one by itself. */
    private static final List<String> NUMBERS = List.of("byte", "short", "int", "long", "float", "double");

    private static final Map<String, String> PRIMITIVES = Map.of(
            "java.lang.Byte", "byte",
            "java.lang.Short", "short",
            "java.lang.Integer", "int",
            "java.lang.Long", "long",
            "java.lang.Double", "double",
            "java.lang.Boolean", "boolean");

    /** Returns the type that also has null. */
    public JavaType nullable() {
        return isPrimitive() ? new JavaType(boxed, boxed, boxed) : this;
    }

    /** Returns whether it is a primitive type. */
    public boolean isPrimitive() {
        return !source.equals(boxed);
    }

    /** Returns whether it is a primitive number. */
    public boolean isNumber() {
        return NUMBERS.contains(source);
    }

    /** Returns whether a variable of this type may be set to a value of another, without a cast. */
    public boolean takes(JavaType other) {
        String value = isPrimitive() ? PRIMITIVES.getOrDefault(other.source, other.source) : other.source;
        int from = NUMBERS.indexOf(value);
        return source.equals(value) || source.equals(other.boxed) || from >= 0 && from <= NUMBERS.indexOf(source);
    }
}
