package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.UnsignedText;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.Range;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the record of one branch of an alternate: it holds the value, or nothing where JSON null is the only one. */
final class AlternateBranchEmitter {
    private static final String VALUE = "value";

    private final ClassName alternate;
    private final AlternateBranch branch;
    private final EmitContext context;

    AlternateBranchEmitter(EmitContext context, ClassName alternate, AlternateBranch branch) {
        this.context = context;
        this.alternate = alternate;
        this.branch = branch;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.recordBuilder(branch.self())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotations(context.generated())
                .addAnnotations(branch.annotations())
                .addJavadoc("$L\n", branch.comment())
                .addSuperinterface(alternate);
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        if (!branch.isNull()) {
            header.addParameter(branch.codec().type(), VALUE);
            type.addJavadoc("\n@param $L the value\n", VALUE);
            CodeBlock checks = checks();
            if (!checks.isEmpty()) {
                type.addMethod(constructor(checks));
            }
            if (branch.codec().isTree()) {
                type.addMethod(accessor());
            }
            if (branch.write().equals("writeUnsigned")) {
                UnsignedText.emit(type, branch.self(), List.of(VALUE), Set.of(VALUE));
            }
        }
        return type.recordConstructor(header.build()).addMethod(writer()).build();
    }

    private static MethodSpec constructor(CodeBlock checks) {
        return MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Checks the value.\n")
                .addCode(checks)
                .build();
    }

    /** Gives out copies, as trees can be changed and values cannot. */
    private MethodSpec accessor() {
        return MethodSpec.methodBuilder(VALUE)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return a copy of the value}\n")
                .returns(branch.codec().type())
                .addStatement("return $T.copy($L)", RuntimeTypes.TREES, VALUE)
                .build();
    }

    private CodeBlock checks() {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean list = branch.codec().isList();
        if (list) {
            code.addStatement(
                    "$1L = $2T.$3L($4S, $1L)",
                    VALUE,
                    RuntimeTypes.SCALAR_WRITER,
                    branch.codec().copy(false),
                    alternate.simpleName() + "." + branch.self().simpleName());
        } else if (branch.codec().isTree()) {
            code.addStatement(
                    "$1L = $2T.$3L($1L)",
                    VALUE,
                    RuntimeTypes.SCALAR_WRITER,
                    branch.codec().copy(false));
        } else if (!branch.codec().type().isPrimitive()) {
            code.addStatement("$T.requireNonNull($L, $S)", Objects.class, VALUE, VALUE);
        }
        @Nullable Range range = branch.codec().range();
        if (range == null) {
            return code.build();
        }
        if (list) {
            code.beginControlFlow("for ($T element : $L)", element(), VALUE);
        }
        code.addStatement(
                "$T.requireRange($S, $L, $L, $LL)",
                RuntimeTypes.SCALAR_WRITER,
                branch.self().simpleName(),
                list ? "element" : VALUE,
                range.least(),
                range.greatest());
        return (list ? code.endControlFlow() : code).build();
    }

    private MethodSpec writer() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("writeTo")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.JSON_GENERATOR, "out");
        if (branch.isNull()) {
            return method.addStatement("out.writeNull()").build();
        }
        if (!branch.codec().isList()) {
            return method.addStatement("$T.$L(out, $L)", RuntimeTypes.SCALAR_WRITER, branch.write(), VALUE)
                    .build();
        }
        return method.addStatement("out.writeStartArray()")
                .beginControlFlow("for ($T element : $L)", element(), VALUE)
                .addStatement("$T.$L(out, element)", RuntimeTypes.SCALAR_WRITER, branch.write())
                .endControlFlow()
                .addStatement("out.writeEndArray()")
                .build();
    }

    private TypeName element() {
        return ((ParameterizedTypeName) branch.codec().type()).typeArguments().get(0);
    }
}
