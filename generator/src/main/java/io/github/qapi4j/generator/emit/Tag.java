package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;

/**
 * The tag of a union as one of its records sees it: it holds no component for it, but answers with a constant.
 *
 * @param accessor the name of the method that answers it
 * @param index the tag's place in the record's MemberTable
 * @param type the Java enum
 * @param constant the constant that stands for this record
 * @param comment what the tag's documentation says, as the inside of a Javadoc comment
 */
record Tag(String accessor, int index, ClassName type, String constant, String comment) {
    Tag withConstant(String other) {
        return new Tag(accessor, index, type, other, comment);
    }
}
