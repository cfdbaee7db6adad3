package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.EventDefinition;
import javax.lang.model.element.Modifier;

/** Emits an event as a record of its data that knows its name. */
final class EventEmitter {
    private final EmitContext context;

    EventEmitter(EmitContext context) {
        this.context = context;
    }

    TypeSpec emit(EventDefinition event) {
        RecordModel model =
                new RecordModels(context).ofArguments(event, event.arguments(), RecordModel.Unknown.of(context.keep()));
        ArgumentsEmitter arguments = new ArgumentsEmitter(context);
        TypeSpec.Builder type = arguments
                .start(event, model)
                .addSuperinterface(RuntimeTypes.EVENT)
                .addField(FieldSpec.builder(
                                ParameterizedTypeName.get(RuntimeTypes.EVENT_TYPE, model.self()), CommandEmitter.TYPE)
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The event's name, and what reads its data.\n")
                        .initializer("$T.of($S,$W$T::read)", RuntimeTypes.EVENT_TYPE, event.name(), model.self())
                        .build())
                .addMethod(MethodSpec.methodBuilder("qapiEvent")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $L.name()", CommandEmitter.TYPE)
                        .build());
        return arguments.finish(type, event, model);
    }
}
