package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.model.DefinedType;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits a struct as a record: its base's members first, then its own, flat as on the wire. */
final class StructEmitter {
    private final Emission emission;

    StructEmitter(Emission emission) {
        this.emission = emission;
    }

    TypeSpec emit(StructDefinition struct) {
        RecordModel model = new RecordModels(emission).ofStruct(struct);
        RecordEmitter record = new RecordEmitter(model);
        TypeSpec.Builder type = record.start(emission.comments().type(struct, record.tags()))
                .addAnnotations(emission.annotations(struct))
                .addSuperinterface(RuntimeTypes.QAPI_OBJECT)
                .addMethod(new ReaderEmitter(model).ofStruct());
        @Nullable DefinedType base = struct.base();
        if (base != null) {
            type.addMethod(asBase(struct, base));
        }
        record.finish(type);
        type.addAnnotations(emission.generated());
        return type.build();
    }

    private MethodSpec asBase(StructDefinition struct, DefinedType base) {
        ClassName type = emission.names().type(base.qapiName());
        List<CodeBlock> arguments = new ArrayList<>();
        for (Member member : emission.schema().members(emission.schema().struct(base))) {
            arguments.add(CodeBlock.of("$N", emission.names().member(struct.name(), member.name())));
        }
        return MethodSpec.methodBuilder(JavaNames.asBase(type))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the members of the base, as a value of their own}\n")
                .returns(type)
                .addStatement("return new $T($L)", type, CodeBlock.join(arguments, ", "))
                .build();
    }
}
