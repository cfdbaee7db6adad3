package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.javadoc.Javadocs;
import io.github.qapi4j.generator.emit.record.BuilderEmitter;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.record.TextAccessors;
import io.github.qapi4j.generator.emit.record.WriterEmitter;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits the record of a union that stands for objects without a tag: in some version the union is a struct. */
final class UntaggedEmitter {
    private final UnionModel union;
    private final RecordModel model;

    UntaggedEmitter(UnionModel union, VersionFacts.Untagged untagged) {
        this.union = union;
        ClassName self = union.context().names().untagged(union.union().name());
        this.model = new RecordModel(
                self,
                union.union().name() + "." + self.simpleName(),
                untagged.members(),
                new RecordModels(union.context()).untagged(union.union(), untagged.members()),
                null,
                RecordModel.Unknown.of(union.context().keep()),
                union.context().generated());
    }

    TypeSpec emit() {
        RecordEmitter record = new RecordEmitter(model);
        String comment = Javadocs.nested(
                "Stands for an object without a tag, as versions have it that know no branches.",
                record.tags(union.common()));
        TypeSpec.Builder type = record.start(comment, record.table(), checks())
                .addModifiers(Modifier.STATIC)
                .addSuperinterface(union.self())
                .addMethod(union.tag().answer(GeneratedNames.UNRECOGNIZED_CONSTANT))
                .addMethod(textOfTag());
        record.finish(type);
        type.addMethod(reader());
        if (model.keep()) {
            TextAccessors.ofRecord(union.context()).emit(type, own(), taken());
        }
        type.addMethod(new WriterEmitter(model).emit());
        new BuilderEmitter(model).emit(type);
        return type.build();
    }

    /** With the tag among what is unknown, another record would be read back. */
    private CodeBlock checks() {
        return model.keep()
                ? CodeBlock.of(
                        "$T.$L.requireUnknown($L);\n",
                        union.unrecognized(),
                        ReaderEmitter.TABLE,
                        GeneratedNames.UNKNOWN_MEMBERS)
                : CodeBlock.of("");
    }

    private MethodSpec textOfTag() {
        return MethodSpec.methodBuilder(union.tag().text())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(union.context().nullable(ClassName.get(String.class)))
                .addStatement("return null")
                .build();
    }

    private MethodSpec reader() {
        ReaderEmitter reader = new ReaderEmitter(model);
        String values = model.parts().stream().map(RecordComponentModel::name).collect(Collectors.joining(", "));
        return reader.method()
                .addCode(reader.members(model.components(), ReaderEmitter.TABLE))
                .addStatement("return new $T($L)", model.self(), values)
                .build();
    }

    /** Returns the components that the union does not have in common; the interface gives the texts of those. */
    private List<Component> own() {
        Set<String> common = union.common().stream().map(Component::name).collect(Collectors.toSet());
        return model.components().stream()
                .filter(component -> !common.contains(component.name()))
                .toList();
    }

    private Set<String> taken() {
        Set<String> taken = new HashSet<>(model.names());
        taken.add(union.tag().text());
        return taken;
    }
}
