package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.model.Definition;

/** Emits what commands and events share: a record of their arguments. */
final class ArgumentsEmitter {
    private final Emission emission;

    ArgumentsEmitter(Emission emission) {
        this.emission = emission;
    }

    TypeSpec.Builder start(Definition definition, RecordModel model) {
        RecordEmitter record = new RecordEmitter(model);
        return record.start(emission.comments().type(definition, record.tags()))
                .addAnnotations(emission.annotations(definition));
    }

    TypeSpec finish(TypeSpec.Builder type, Definition definition, RecordModel model) {
        ReaderEmitter reader = new ReaderEmitter(model);
        type.addMethod(model.inner() == null ? reader.ofStruct() : reader.ofInner());
        new RecordEmitter(model).finish(type);
        type.addAnnotations(emission.generated());
        return type.build();
    }
}
