package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.type.Annotations;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the two methods that go between a command and the struct that its arguments are. */
final class StructArguments {
    private static final String NONE =
            CodeBlock.of("$T.NONE", RuntimeTypes.UNKNOWN_MEMBERS).toString();

    private final RecordModel command;
    private final RecordModel struct;

    private StructArguments(RecordModel command, RecordModel struct) {
        this.command = command;
        this.struct = struct;
    }

    /** Adds the methods, if the arguments are a struct that has a name. */
    static void emit(EmitContext context, RecordModel command, @Nullable ObjectShape shape, TypeSpec.Builder type) {
        if (shape != null
                && shape.named() != null
                && context.schema().definition(shape.named()) instanceof StructDefinition struct) {
            StructArguments arguments = new StructArguments(command, new RecordModels(context).ofStruct(struct));
            type.addMethod(arguments.made()).addMethod(arguments.arguments());
        }
    }

    private MethodSpec made() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < struct.components().size(); i++) {
            values.add("arguments." + struct.components().get(i).name() + "()");
        }
        if (command.keep()) {
            values.add(struct.keep() ? "arguments." + GeneratedNames.UNKNOWN_MEMBERS + "()" : NONE);
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Makes a command of its arguments.\n\n@param arguments the arguments\n@return the command\n")
                .returns(command.self())
                .addParameter(struct.self(), "arguments")
                .addStatement("return new $T($L)", command.self(), String.join(", ", values));
        boolean deprecated = struct.components().stream()
                .anyMatch(component -> Feature.isDeprecated(component.member().features()));
        return deprecated
                ? method.addAnnotation(Annotations.suppressDeprecation()).build()
                : method.build();
    }

    private MethodSpec arguments() {
        ClassName type = struct.self();
        String values =
                command.components().stream().map(component -> component.name()).collect(Collectors.joining(", "));
        String unknown = struct.keep() ? (values.isEmpty() ? "" : ", ") + GeneratedNames.UNKNOWN_MEMBERS : "";
        return MethodSpec.methodBuilder(JavaNames.local("arguments", command.names()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the arguments, as the struct that they are}\n")
                .returns(type)
                .addStatement("return new $T($L$L)", type, values, unknown)
                .build();
    }
}
