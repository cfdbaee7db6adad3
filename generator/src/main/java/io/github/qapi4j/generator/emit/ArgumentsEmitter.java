package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.model.Definition;

/** Emits what commands and events share: a record of their arguments. */
final class ArgumentsEmitter {
    private final EmitContext context;

    ArgumentsEmitter(EmitContext context) {
        this.context = context;
    }

    TypeSpec.Builder start(Definition definition, RecordModel model) {
        RecordEmitter record = new RecordEmitter(model);
        return record.start(context.comments().type(definition, record.tags()))
                .addAnnotations(context.annotations(definition));
    }

    TypeSpec finish(TypeSpec.Builder type, Definition definition, RecordModel model) {
        ReaderEmitter reader = new ReaderEmitter(model);
        type.addMethod(model.inner() == null ? reader.ofStruct() : reader.ofInner());
        new RecordEmitter(model).finish(type);
        type.addAnnotations(context.generated());
        return type.build();
    }
}
