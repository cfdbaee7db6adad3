package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.qapi4j.generator.emit.type.BuiltinCodec;
import io.github.qapi4j.generator.emit.type.Codec;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.QTypeConstant;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;

/**
 * A branch of an alternate.
 *
 * @param self its record
 * @param kind the kind of JSON value that it is
 * @param codec how its values are held and read
 * @param write the method of ScalarWriter that writes one value, or one element of a list
 * @param comment what its documentation says, as the inside of a Javadoc comment
 * @param annotations which versions have it
 */
record AlternateBranch(
        ClassName self,
        QTypeConstant kind,
        Codec codec,
        String write,
        String comment,
        List<AnnotationSpec> annotations) {
    static AlternateBranch of(EmitContext context, AlternateDefinition alternate, Branch branch) {
        Element place = Element.branch(alternate.name(), branch.name());
        return new AlternateBranch(
                context.names().branch(alternate.name(), branch.name()),
                QTypeConstant.of(context.schema(), branch.type()),
                context.codecs().of(branch.type(), place, "in"),
                context.names().texts().containsKey(place) ? "writeText" : writer(branch.type()),
                context.comments().branch(alternate, branch),
                context.available(place));
    }

    /** The record for values that fit no branch. */
    static AlternateBranch unrecognized(ClassName alternate) {
        Codec tree = Codec.ofReference(RuntimeTypes.JSON_NODE, CodeBlock.of("in.tree()"), "writeTree", Codec.Kind.TREE);
        return new AlternateBranch(
                alternate.nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH),
                QTypeConstant.QDICT,
                tree,
                "writeTree",
                "Stands for every value that the schema does not know.",
                List.of());
    }

    /** Returns whether the record has nothing to hold, as its kind has one value only. */
    boolean isNull() {
        return kind == QTypeConstant.QNULL;
    }

    /** Returns the case of the alternate's reader that leads to this branch. */
    CodeBlock readerCase(ClassName alternate) {
        if (isNull()) {
            return CodeBlock.builder()
                    .addStatement("case $L -> new $T()", kind, self)
                    .build();
        }
        if (codec.kind() != Codec.Kind.ENUM) {
            return CodeBlock.builder()
                    .addStatement("case $L -> new $T($L)", kind, self, codec.read())
                    .build();
        }
        return CodeBlock.builder()
                .beginControlFlow("case $L ->", kind)
                .addStatement("$T value = $L", codec.type(), codec.read())
                .addStatement(
                        "yield value == $T.$L ? new $T(in.tree()) : new $T(value)",
                        codec.type(),
                        GeneratedNames.UNRECOGNIZED_CONSTANT,
                        alternate.nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH),
                        self)
                .endControlFlow()
                .build();
    }

    private static String writer(Type type) {
        Type single = type instanceof ArrayType array ? array.element() : type;
        return single instanceof BuiltinType builtin ? BuiltinCodec.of(builtin).write() : "writeValue";
    }
}
