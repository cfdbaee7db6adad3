package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.BuilderEmitter;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.TextAccessors;
import io.github.qapi4j.generator.emit.record.WriterEmitter;
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
        return record.start(context.comments().type(definition, record.tags()), record.table(), CodeBlock.of(""))
                .addAnnotations(context.annotations(definition));
    }

    TypeSpec finish(TypeSpec.Builder type, Definition definition, RecordModel model) {
        ReaderEmitter reader = new ReaderEmitter(model);
        type.addMethod(model.value() == null ? reader.ofStruct() : reader.ofValue(model.value()));
        new RecordEmitter(model).finish(type);
        if (model.keep()) {
            TextAccessors.ofRecord(context).emit(type, model.components(), model.names());
        }
        type.addMethod(new WriterEmitter(model).emit());
        new BuilderEmitter(model).emit(type);
        return type.build();
    }
}
