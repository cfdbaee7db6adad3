package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.record.StructBuilderEmitter;
import io.github.qapi4j.generator.emit.record.TextAccessors;
import io.github.qapi4j.generator.emit.record.WriterEmitter;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits a struct as a record: its base's members first, then its own, flat as on the wire. */
final class StructEmitter {
    private final EmitContext context;

    StructEmitter(EmitContext context) {
        this.context = context;
    }

    TypeSpec emit(StructDefinition struct) {
        RecordModel model = new RecordModels(context).ofStruct(struct);
        RecordEmitter record = new RecordEmitter(model);
        TypeSpec.Builder type = record.start(
                        context.comments().type(struct, record.tags()), record.table(), CodeBlock.of(""))
                .addAnnotations(context.annotations(struct))
                .addSuperinterface(RuntimeTypes.QAPI_OBJECT)
                .addMethod(new ReaderEmitter(model).ofStruct());
        @Nullable DefinedType base = struct.base();
        if (base != null) {
            type.addMethod(asBase(struct, base));
        }
        record.finish(type);
        if (model.keep()) {
            TextAccessors.ofRecord(context).emit(type, model.components(), model.names());
        }
        type.addMethod(new WriterEmitter(model).emit());
        if (base != null && context.isNear(base, model.self())) {
            int inherited =
                    context.schema().members(context.schema().struct(base)).size();
            new StructBuilderEmitter(model, context.codecs().className(base), inherited).emit(type);
        } else {
            new StructBuilderEmitter(model, null, 0).emit(type);
        }
        return type.build();
    }

    private MethodSpec asBase(StructDefinition struct, DefinedType base) {
        ClassName type = context.names().type(base.qapiName());
        List<CodeBlock> arguments = new ArrayList<>();
        for (Member member : context.schema().members(context.schema().struct(base))) {
            arguments.add(CodeBlock.of("$N", context.names().member(struct.name(), member.name())));
        }
        return MethodSpec.methodBuilder(JavaNames.asBase(type))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the members of the base, as a value of their own}\n")
                .returns(type)
                .addStatement("return new $T($L)", type, CodeBlock.join(arguments, ", "))
                .build();
    }
}
