package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Emits the builder of a command or an event, which has setters of its own, and the two methods that lead to it. That they are
 * not a struct's keeps them the same whether the schema names a struct or not.
 */
public final class BuilderEmitter {
    private final RecordModel model;
    private final ClassName builder;

    /** Makes an emitter of a record's builder. */
    public BuilderEmitter(RecordModel model) {
        this.model = model;
        this.builder = model.self().nestedClass(GeneratedNames.BUILDER);
    }

    /** Adds all of it. */
    public void emit(TypeSpec.Builder type) {
        type.addMethod(BuilderParts.builder(builder));
        type.addMethod(toBuilder());
        type.addType(builderClass());
    }

    private MethodSpec toBuilder() {
        MethodSpec.Builder method = BuilderParts.toBuilder(builder);
        if (model.parts().isEmpty()) {
            return method.addStatement("return builder()").build();
        }
        String local = model.local("builder");
        StringBuilder copies = new StringBuilder();
        for (RecordComponentModel component : model.settable()) {
            copies.append(local + "." + component.name() + " = " + component.name() + ";\n");
        }
        if (model.unknown() == RecordModel.Unknown.KEPT) {
            copies.append(local + "." + GeneratedNames.UNKNOWN_MEMBERS + "(" + GeneratedNames.UNKNOWN_MEMBERS + ");\n");
        }
        return method.addStatement("$1T $2N = new $1T()", builder, local)
                .addCode("$L", copies + "return " + local + ";\n")
                .build();
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = BuilderParts.type(model);
        if (model.unknown() == RecordModel.Unknown.KEPT) {
            type.superclass(ParameterizedTypeName.get(model.builderBase(), builder));
        }
        BuilderParts.addFields(type, builder, model.settable());
        if (model.unknown() == RecordModel.Unknown.EXPECTED) {
            for (TypeName value :
                    List.of(ClassName.get(String.class), TypeName.LONG, TypeName.BOOLEAN, RuntimeTypes.JSON_NODE)) {
                type.addMethod(argument(value));
            }
        }
        return type.addMethod(build()).build();
    }

    private MethodSpec argument(TypeName value) {
        return MethodSpec.methodBuilder("argument")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Adds an argument that the schema does not name, or replaces it.\n\n")
                .addJavadoc("@param name its name\n@param value its value\n@return this builder\n")
                .returns(builder)
                .addParameter(String.class, "name")
                .addParameter(value, "value")
                .addStatement("$1L = $1L.with(name, value)", GeneratedNames.UNKNOWN_MEMBERS)
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        MethodSpec.Builder method = BuilderParts.build(model.self(), model.hasMandatory());
        if (model.value() != null) {
            String name = model.value().name();
            method.addCode(PresenceCheck.of(
                    List.of(name), CodeBlock.of("$L.unsetWith($S, $N)", ReaderEmitter.TABLE, name, name)));
        } else {
            method.addCode(PresenceCheck.ofBuilder(model.mandatory(), ReaderEmitter.TABLE));
        }
        String arguments =
                model.parts().stream().map(RecordComponentModel::name).collect(Collectors.joining(", "));
        return method.addStatement("return new $T($L)", model.self(), arguments).build();
    }
}
