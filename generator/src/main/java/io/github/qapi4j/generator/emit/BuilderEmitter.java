package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits a record's builder and the two methods that lead to it. */
final class BuilderEmitter {
    private final RecordModel model;
    private final ClassName builder;

    BuilderEmitter(RecordModel model) {
        this.model = model;
        this.builder = model.self().nestedClass(JavaNames.BUILDER);
    }

    void emit(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return a builder in which nothing is set}\n")
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        type.addMethod(toBuilder());
        type.addType(builderClass());
    }

    private MethodSpec toBuilder() {
        String local = model.local("builder");
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return a builder in which everything is set as in this value}\n")
                .returns(builder)
                .addStatement("$T $N = new $T()", builder, local, builder);
        for (Part part : model.parts()) {
            method.addStatement("$N.$N = $N", local, part.name(), part.name());
        }
        return method.addStatement("return $N", local).build();
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Builds a {@link $T}.\n", model.self());
        for (Part part : model.parts()) {
            type.addField(FieldSpec.builder(part.field(), part.name(), Modifier.PRIVATE)
                    .initializer(part.initial())
                    .build());
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        model.parts().forEach(part -> type.addMethod(setter(part)));
        return type.addMethod(build()).build();
    }

    private MethodSpec setter(Part part) {
        String absent = part.optional() ? "; null leaves it out" : "";
        return MethodSpec.methodBuilder(part.name())
                .addAnnotations(part.annotations())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n\n$L", part.comment(), part.deprecation())
                .addJavadoc("@param $L the value$L\n@return this builder\n", part.name(), absent)
                .returns(builder)
                .addParameter(part.type(), part.name())
                .addStatement("this.$N = $N", part.name(), part.name())
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the value}\n")
                .returns(model.self());
        if (model.inner() != null || model.components().stream().anyMatch(component -> !component.optional())) {
            method.addJavadoc(
                    "@throws $T if mandatory members are not set; it names all of them\n", IllegalStateException.class);
            method.addStatement(requireSet());
        }
        CodeBlock arguments = CodeBlock.join(
                model.parts().stream()
                        .map(part -> CodeBlock.of("$N", part.name()))
                        .toList(),
                ", ");
        return method.addStatement("return new $T($L)", model.self(), arguments).build();
    }

    private CodeBlock requireSet() {
        List<CodeBlock> values = valuesInWireOrder();
        if (model.inner() == null) {
            return CodeBlock.of("$L.requireSet($L)", ReaderEmitter.TABLE, CodeBlock.join(values, ", "));
        }
        values.add(0, CodeBlock.of("$S, $N", model.inner().name(), model.inner().name()));
        return CodeBlock.of("$L.requireSetWith($L)", ReaderEmitter.TABLE, CodeBlock.join(values, ", "));
    }

    private List<CodeBlock> valuesInWireOrder() {
        List<CodeBlock> values = new ArrayList<>();
        for (Member member : model.members()) {
            values.add(model.components().stream()
                    .filter(component -> component.member().equals(member))
                    .map(component -> CodeBlock.of("$N", component.name()))
                    .findFirst()
                    .orElseGet(() -> CodeBlock.of(
                            "$T.$N", model.tag().type(), model.tag().constant())));
        }
        return values;
    }
}
