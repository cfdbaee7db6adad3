package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.SetterEmitter;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the interface that has the setters of a union's common members: the builders of all its records have it. */
final class UnionSettersEmitter {
    private static final TypeVariableName B = TypeVariableName.get("B");

    private final UnionModel model;

    UnionSettersEmitter(UnionModel model) {
        this.model = model;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(model.setters())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addAnnotations(model.context().generated())
                .addTypeVariable(B)
                .addJavadoc(
                        "Sets what all records share, so that one method can do so for each of them:\n"
                                + "{@code <B extends $1N.Setters<B>> B common(B builder)}.\n\n@param <B> the builder\n",
                        model.self().simpleName());
        SetterEmitter setters = new SetterEmitter(
                B,
                List.of(Modifier.PUBLIC, Modifier.DEFAULT),
                name -> CodeBlock.of("$1T.of(this).$2N = $2N", model.state(), name),
                CodeBlock.of("$T.self(this)", RuntimeTypes.QAPI_BUILDER));
        for (RecordComponentModel component : model.parts()) {
            setters.emit(type, component);
        }
        return type.build();
    }
}
