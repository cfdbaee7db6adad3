package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.model.EventDefinition;
import javax.lang.model.element.Modifier;

/** Emits an event as a record of its data that knows its name. */
final class EventEmitter {
    private final Emission emission;

    EventEmitter(Emission emission) {
        this.emission = emission;
    }

    TypeSpec emit(EventDefinition event) {
        RecordModel model = new RecordModels(emission)
                .ofArguments(event, event.arguments(), RecordModel.Unknown.of(emission.keep()));
        ArgumentsEmitter arguments = new ArgumentsEmitter(emission);
        TypeSpec.Builder type = arguments
                .start(event, model)
                .addSuperinterface(RuntimeTypes.EVENT)
                .addMethod(MethodSpec.methodBuilder("qapiEvent")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $S", event.name())
                        .build());
        return arguments.finish(type, event, model);
    }
}
