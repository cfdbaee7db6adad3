package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits {@code toString()} of a record that has numbers of 64 bits without a sign: its own would show large ones as negative. */
public final class UnsignedText {
    private UnsignedText() {}

    /** Returns whether it has such numbers. */
    public static boolean isUnsigned(Type type) {
        return type instanceof ArrayType array
                ? isUnsigned(array.element())
                : type instanceof BuiltinType builtin && builtin.isUnsigned64();
    }

    /**
     * Adds the method where a record needs it; it has the form of a record's own.
     *
     * @param components the names of all components, in order
     * @param unsigned those of them that hold such numbers
     */
    public static void emit(TypeSpec.Builder type, ClassName self, List<String> components, Set<String> unsigned) {
        if (unsigned.isEmpty()) {
            return;
        }
        List<CodeBlock> pieces = new ArrayList<>();
        String before = self.simpleName() + "[";
        for (String name : components) {
            pieces.add(CodeBlock.of("$S", before + name + "="));
            pieces.add(
                    unsigned.contains(name)
                            ? CodeBlock.of("$T.unsigned($N)", RuntimeTypes.SCALAR_WRITER, name)
                            : CodeBlock.of("$N", name));
            before = ", ";
        }
        pieces.add(CodeBlock.of("$S", "]"));
        type.addMethod(MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", CodeBlock.join(pieces, " + "))
                .build());
    }
}
