package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.model.Member;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The tag of a union: no record holds a component for it, but answers with a constant.
 *
 * @param member the member that it is
 * @param accessor the name of the method that answers it
 * @param text the name of the method that answers its text
 * @param index its place in the union's MemberTable
 * @param type the Java enum
 * @param annotations what features, conditions and versions become
 */
record Tag(Member member, String accessor, String text, int index, ClassName type, List<AnnotationSpec> annotations) {
    /** Returns the method with which a record answers. */
    MethodSpec answer(String constant) {
        return MethodSpec.methodBuilder(accessor)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $T.$L", type, constant)
                .build();
    }

    /**
     * Returns the method of the interface that answers the text of all records but those for unknown values and for no tag.
     *
     * @param result the type of the text
     * @param missing what is said of an object that may lack the tag; may be empty
     */
    MethodSpec textOfConstant(TypeName result, String missing) {
        return MethodSpec.methodBuilder(text)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc("{@return the text of {@link #$N} as it stands on the wire$L}\n", accessor + "()", missing)
                .returns(result)
                .addStatement("return $N().wireName()", accessor)
                .build();
    }

    /** Returns the statement that writes it. */
    String writer(String out, CodeBlock value) {
        return "MEMBERS.writeString(" + out + ", " + index + ", " + value + ");\n";
    }
}
