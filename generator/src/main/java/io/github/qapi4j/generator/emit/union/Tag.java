package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.qapi4j.generator.model.Member;
import javax.lang.model.element.Modifier;

/**
 * The tag of a union: no record holds a component for it, but answers with a constant.
 *
 * @param member the member that it is
 * @param accessor the name of the method that answers it
 * @param text the name of the method that answers its text
 * @param index its place in the union's MemberTable
 * @param type the Java enum
 */
record Tag(Member member, String accessor, String text, int index, ClassName type) {
    /** Returns the method with which a record answers. */
    MethodSpec answer(String constant) {
        return MethodSpec.methodBuilder(accessor)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $T.$L", type, constant)
                .build();
    }

    /** Returns the method of the interface that answers the text of all records but the one for unknown values. */
    MethodSpec textOfConstant() {
        return MethodSpec.methodBuilder(text)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc("{@return the text of {@link #$N} as it stands on the wire}\n", accessor + "()")
                .returns(String.class)
                .addStatement("return $N().wireName()", accessor)
                .build();
    }

    /** Returns the statement that writes it. */
    String writer(String out, CodeBlock value) {
        return "MEMBERS.writeString(" + out + ", " + index + ", " + value + ");\n";
    }
}
