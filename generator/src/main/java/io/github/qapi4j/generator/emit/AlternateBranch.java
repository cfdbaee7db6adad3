package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.ArrayType;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.BuiltinType;
import io.github.qapi4j.generator.model.Type;
import io.github.qapi4j.generator.naming.JavaNames;

/**
 * A branch of an alternate.
 *
 * @param self its record
 * @param kind the kind of JSON value that it is
 * @param codec how its values are held and read
 * @param write the method of Values that writes one value, or one element of a list
 * @param comment what its documentation says, as the inside of a Javadoc comment
 */
record AlternateBranch(ClassName self, JsonKind kind, Codec codec, String write, String comment) {
    static AlternateBranch of(Emission emission, AlternateDefinition alternate, Branch branch) {
        return new AlternateBranch(
                emission.names().branch(alternate.name(), branch.name()),
                JsonKind.of(emission.schema(), branch.type()),
                emission.codecs().of(branch, "in"),
                emission.names().texts().containsKey(branch.span()) ? "writeText" : writer(branch.type()),
                emission.comments().branch(alternate, branch));
    }

    /** The record for values that fit no branch. */
    static AlternateBranch unrecognized(ClassName alternate) {
        Codec tree = new Codec(RuntimeTypes.JSON_NODE, CodeBlock.of("in.tree()"), "writeTree", null, Codec.Kind.TREE);
        return new AlternateBranch(
                alternate.nestedClass(JavaNames.UNRECOGNIZED_BRANCH),
                JsonKind.QDICT,
                tree,
                "writeTree",
                "Stands for every value that the schema does not know.");
    }

    /** Returns whether the record has nothing to hold, as its kind has one value only. */
    boolean isNull() {
        return kind == JsonKind.QNULL;
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
                        JavaNames.UNRECOGNIZED_CONSTANT,
                        alternate.nestedClass(JavaNames.UNRECOGNIZED_BRANCH),
                        self)
                .endControlFlow()
                .build();
    }

    private static String writer(Type type) {
        Type single = type instanceof ArrayType array ? array.element() : type;
        return single instanceof BuiltinType builtin ? BuiltinCodec.of(builtin).write() : "writeValue";
    }
}
