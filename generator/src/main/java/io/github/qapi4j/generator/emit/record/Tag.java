package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/**
 * The tag of a union as one of its records sees it: it holds no component for it, but answers with a constant.
 *
 * @param accessor the name of the method that answers it
 * @param index the tag's place in the record's MemberTable
 * @param type the Java enum
 * @param constant the constant that stands for this record
 * @param comment what the tag's documentation says, as the inside of a Javadoc comment
 */
public record Tag(String accessor, int index, ClassName type, String constant, String comment) {
    /** Returns the tag as another record of the union sees it. */
    public Tag withConstant(String other) {
        return new Tag(accessor, index, type, other, comment);
    }

    /** Returns the method that answers the tag. */
    public MethodSpec answer() {
        return MethodSpec.methodBuilder(accessor)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $T.$L", type, constant)
                .build();
    }
}
