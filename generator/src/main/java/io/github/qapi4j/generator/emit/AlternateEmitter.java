package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.javadoc.Comments;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits an alternate as a sealed interface with a record for each branch. The kind of the JSON value alone says which
 * branch it is; nothing is read by trial.
 */
final class AlternateEmitter {
    private final EmitContext context;
    private final AlternateDefinition alternate;
    private final ClassName self;
    private final List<AlternateBranch> branches = new ArrayList<>();

    AlternateEmitter(EmitContext context, AlternateDefinition alternate) {
        this.context = context;
        this.alternate = alternate;
        this.self = context.names().type(alternate.name());
        alternate.branches().forEach(branch -> branches.add(AlternateBranch.of(context, alternate, branch)));
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addAnnotations(context.generated())
                .addAnnotations(context.annotations(alternate))
                .addJavadoc("$L\n", context.comments().type(alternate, List.of()))
                .addSuperinterface(RuntimeTypes.QAPI_VALUE)
                .addMethod(reader());
        branches.forEach(branch -> type.addMethod(of(branch)));
        for (AlternateBranch branch : branches) {
            type.addType(new AlternateBranchEmitter(context, self, branch).emit());
        }
        type.addType(new AlternateBranchEmitter(context, self, AlternateBranch.unrecognized(self)).emit());
        return type.build();
    }

    /** Makes a value of what a branch holds; overloads differ, as all kinds of JSON values do. */
    private MethodSpec of(AlternateBranch branch) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(branch.isNull() ? "ofNull" : "of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L\n\n", Comments.summary(branch.comment()))
                .returns(self);
        return branch.isNull()
                ? method.addJavadoc("@return the record\n")
                        .addStatement("return new $T()", branch.self())
                        .build()
                : method.addJavadoc("@param value what the record holds\n@return the record\n")
                        .addParameter(branch.codec().type(), "value")
                        .addStatement("return new $T(value)", branch.self())
                        .build();
    }

    private MethodSpec reader() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(ReaderEmitter.NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return the value read where the input stands; its kind says which record it is}\n")
                .addJavadoc("@param in the input\n")
                .returns(self)
                .addParameter(RuntimeTypes.JSON_INPUT, "in")
                .beginControlFlow("return switch (in.kind())");
        branches.forEach(branch -> method.addCode(branch.readerCase(self)));
        return method.addStatement(
                        "default -> new $T(in.unrecognizedValue($S, $S))",
                        self.nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH),
                        alternate.name(),
                        expected())
                .addCode("$<};\n")
                .build();
    }

    /** Returns the kinds of JSON value in words: {@code a string, a number or null}. */
    private String expected() {
        List<String> kinds =
                branches.stream().map(branch -> branch.kind().words()).toList();
        return switch (kinds.size()) {
            case 0 -> "left out, since conditions leave it no branch";
            case 1 -> kinds.get(0);
            default -> String.join(", ", kinds.subList(0, kinds.size() - 1)) + " or " + kinds.get(kinds.size() - 1);
        };
    }
}
