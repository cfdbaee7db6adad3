package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits a record's builder and the two methods that lead to it. */
final class BuilderEmitter {
    private final RecordModel model;
    private final ClassName builder;

    BuilderEmitter(RecordModel model) {
        this.model = model;
        this.builder = model.self().nestedClass(GeneratedNames.BUILDER);
    }

    void emit(TypeSpec.Builder type) {
        if (model.parts().isEmpty()) {
            emitShared(type);
            return;
        }
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return a builder in which nothing is set}\n")
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        type.addMethod(toBuilder());
        type.addType(builderClass());
    }

    /** Leads to the builder that all records without components share. */
    private void emitShared(TypeSpec.Builder type) {
        TypeName shared = ParameterizedTypeName.get(RuntimeTypes.EMPTY_BUILDER, model.self());
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return a builder; there is nothing to set}\n")
                .returns(shared)
                .addStatement("return new $T(new $T())", shared, model.self())
                .build());
        type.addMethod(MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return a builder; there is nothing to set}\n")
                .returns(shared)
                .addStatement("return builder()")
                .build());
    }

    private MethodSpec toBuilder() {
        String local = model.local("builder");
        StringBuilder copies = new StringBuilder();
        for (Part part : model.parts()) {
            copies.append(local + "." + part.name() + " = " + part.name() + ";\n");
        }
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return a builder in which everything is set as in this value}\n")
                .returns(builder)
                .addStatement("$1T $2N = new $1T()", builder, local)
                .addCode("$L", copies + "return " + local + ";\n")
                .build();
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Builds a {@link $T}.\n", model.self());
        for (Part part : model.parts()) {
            // That it may be null goes without saying: nobody but the builder sees it, and javac pays for annotations.
            type.addField(FieldSpec.builder(part.field().withoutAnnotations(), part.name(), Modifier.PRIVATE)
                    .initializer(part.initial())
                    .build());
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        model.parts().forEach(part -> type.addMethod(setter(part)));
        return type.addMethod(build()).build();
    }

    private MethodSpec setter(Part part) {
        String name = part.name();
        String value = part.optional() ? " the value; null leaves it out" : " the value";
        return MethodSpec.methodBuilder(name)
                .addAnnotations(part.annotations())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L",
                        part.comment() + "\n\n" + part.deprecation() + "@param " + name + value
                                + "\n@return this builder\n")
                .returns(builder)
                .addParameter(part.type(), name)
                .addCode("$L", "this." + name + " = " + name + ";\nreturn this;\n")
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
        String arguments = model.parts().stream().map(Part::name).collect(Collectors.joining(", "));
        return method.addStatement("return new $T($L)", model.self(), arguments).build();
    }

    private CodeBlock requireSet() {
        List<CodeBlock> values = mandatoryValues();
        if (model.inner() == null) {
            return CodeBlock.of("$L.requireSet($L)", ReaderEmitter.TABLE, CodeBlock.join(values, ", "));
        }
        values.add(0, CodeBlock.of("$S, $N", model.inner().name(), model.inner().name()));
        return CodeBlock.of("$L.requireSetWith($L)", ReaderEmitter.TABLE, CodeBlock.join(values, ", "));
    }

    /** Returns the values of the mandatory members, the tag among them, in the order of the wire. */
    private List<CodeBlock> mandatoryValues() {
        Map<Member, Component> components =
                model.components().stream().collect(Collectors.toMap(Component::member, Function.identity()));
        List<CodeBlock> values = new ArrayList<>();
        for (Member member : model.members()) {
            Component component = components.get(member);
            if (component == null) {
                Tag tag = Objects.requireNonNull(model.tag());
                values.add(CodeBlock.of("$T.$N", tag.type(), tag.constant()));
            } else if (!component.optional()) {
                values.add(CodeBlock.of("$N", component.name()));
            }
        }
        return values;
    }
}
