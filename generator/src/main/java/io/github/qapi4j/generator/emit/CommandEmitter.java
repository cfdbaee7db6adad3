package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits a command as a record of its arguments that knows its name and flags and reads its result. */
final class CommandEmitter {
    /** The field that stands for a command, or an event, without its data. */
    static final String TYPE = "TYPE";

    private final EmitContext context;

    CommandEmitter(EmitContext context) {
        this.context = context;
    }

    TypeSpec emit(CommandDefinition command) {
        // Arguments of a command that QEMU does not marshal itself go beyond the schema, whatever the option says.
        RecordModel.Unknown unknown =
                command.flags().gen() ? RecordModel.Unknown.of(context.keep()) : RecordModel.Unknown.EXPECTED;
        RecordModel model = new RecordModels(context).ofArguments(command, command.arguments(), unknown);
        TypeName result = result(command);
        ArgumentsEmitter arguments = new ArgumentsEmitter(context);
        TypeSpec.Builder type = arguments
                .start(command, model)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.COMMAND, result))
                .addField(type(command, model.self(), result))
                .addMethod(MethodSpec.methodBuilder("qapiCommand")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(RuntimeTypes.COMMAND_INFO)
                        .addStatement("return $L.info()", TYPE)
                        .build())
                .addMethod(resultReader(command, result));
        StructArguments.emit(context, model, command.arguments(), type);
        return arguments.finish(type, command, model);
    }

    private static FieldSpec type(CommandDefinition command, ClassName self, TypeName result) {
        return FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.COMMAND_TYPE, self, result), TYPE)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The command's name and flags, and what reads its arguments.\n")
                .initializer("$T.of($L,$W$T::read)", RuntimeTypes.COMMAND_TYPE, info(command), self)
                .build();
    }

    private TypeName result(CommandDefinition command) {
        @Nullable Type returns = command.returns();
        if (returns == null) {
            return RuntimeTypes.NOTHING;
        }
        TypeName type = context.codecs().of(returns, "in").type().box();
        return mayBeNothing(command) ? context.nullable(type) : type;
    }

    /** In some version it returns nothing; an object without mandatory members is there all the same. */
    private boolean mayBeNothing(CommandDefinition command) {
        return context.facts().nullable().contains(Element.result(command.name()))
                && !(command.returns() instanceof DefinedType type
                        && context.schema().definition(type) instanceof StructDefinition struct
                        && context.schema().members(struct).stream().allMatch(Member::optional));
    }

    private MethodSpec resultReader(CommandDefinition command, TypeName result) {
        @Nullable Type returns = command.returns();
        return MethodSpec.methodBuilder("readResult")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addParameter(RuntimeTypes.JSON_INPUT, "in")
                .addAnnotations(context.available(Element.result(command.name())))
                .addStatement("return $L", returns == null ? CodeBlock.of("in.nothing()") : read(command, returns))
                .build();
    }

    private CodeBlock read(CommandDefinition command, Type returns) {
        return mayBeNothing(command)
                ? CodeBlock.of(
                        "in.orNothing(result -> $L)",
                        context.codecs().of(returns, "result").read())
                : context.codecs().of(returns, "in").read();
    }

    private static CodeBlock info(CommandDefinition command) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", command.name()));
        CommandDefinition.Flags flags = command.flags();
        addFlag(flags.allowOob(), "ALLOW_OOB", arguments);
        addFlag(flags.allowPreconfig(), "ALLOW_PRECONFIG", arguments);
        addFlag(!flags.successResponse(), "NO_SUCCESS_RESPONSE", arguments);
        addFlag(!flags.gen(), "FREE_ARGUMENTS", arguments);
        return CodeBlock.of("$T.of($L)", RuntimeTypes.COMMAND_INFO, CodeBlock.join(arguments, ",$W"));
    }

    private static void addFlag(boolean set, String name, List<CodeBlock> arguments) {
        if (set) {
            arguments.add(CodeBlock.of("$T.$L", RuntimeTypes.COMMAND_INFO.nestedClass("Flag"), name));
        }
    }
}
