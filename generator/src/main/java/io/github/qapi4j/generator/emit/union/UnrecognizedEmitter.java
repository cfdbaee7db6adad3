package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.javadoc.Javadocs;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.WriterEmitter;
import io.github.qapi4j.generator.emit.type.Codec;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the record of a union that stands for tag values that the schema does not know: the tag's text is a component. The
 * table of the common members, and the class that holds them, stand in it as well, since in an interface all is public.
 */
final class UnrecognizedEmitter {
    private final UnionModel union;
    private final RecordModel model;

    UnrecognizedEmitter(UnionModel union) {
        this.union = union;
        this.model = new RecordModel(
                union.unrecognized(),
                union.union().name(),
                List.of(),
                components(union),
                null,
                RecordModel.Unknown.of(union.context().keep()),
                union.context().generated());
    }

    /** The tag's own text stands where the tag does. */
    private static List<Component> components(UnionModel union) {
        List<Component> components = new ArrayList<>(union.common());
        Codec codec = Codec.ofReference(ClassName.get(String.class), CodeBlock.of(""), "writeString", Codec.Kind.PLAIN);
        components.add(
                union.tag().index(),
                new Component(
                        union.tag().text(),
                        union.tag().member(),
                        ReaderEmitter.TABLE,
                        union.tag().index(),
                        codec,
                        union.context().nullable(codec.type()),
                        "The tag as it stood on the wire.",
                        "",
                        union.tag().annotations(),
                        List.of()));
        return components;
    }

    TypeSpec emit() {
        RecordEmitter record = new RecordEmitter(model);
        CodeBlock table = CodeBlock.of(
                "$T.ofUnion($S, $L,$W$L)",
                RuntimeTypes.MEMBER_TABLE,
                union.union().name(),
                union.tag().index(),
                RecordEmitter.names(union.members()));
        String comment =
                Javadocs.nested("Stands for every tag that the schema does not know.", record.tags(union.common()));
        TypeSpec.Builder type = record.start(comment, table, checks())
                .addModifiers(Modifier.STATIC)
                .addSuperinterface(union.self())
                .addMethod(union.tag().answer(GeneratedNames.UNRECOGNIZED_CONSTANT));
        record.finish(type);
        type.addMethod(reader()).addMethod(writer());
        new UnionBuilderEmitter(union, model, builderSetters()).emit(type);
        return union.hasCommon() ? type.addType(new StateEmitter(union).emit()).build() : type.build();
    }

    /** A value for a tag that the schema knows would be another one than what is read back. */
    private CodeBlock checks() {
        return CodeBlock.of(
                "$L.requireUnrecognized($N, $T.fromWire($N));\n",
                ReaderEmitter.TABLE,
                union.tag().text(),
                union.tag().type(),
                union.tag().text());
    }

    /** The builder takes the tag's text, which errors call by the tag's name. */
    private OwnSetters builderSetters() {
        return FieldSetters.ofOne(
                union, model, union.tag().text(), union.union().discriminator());
    }

    private MethodSpec reader() {
        ReaderEmitter reader = new ReaderEmitter(model);
        String in = reader.in();
        String state = model.local("common");
        MethodSpec.Builder method = reader.method()
                .addStatement(
                        "$T $N = $N.unrecognizedTag($T.values())",
                        String.class,
                        union.tag().text(),
                        in,
                        union.tag().type());
        if (union.hasCommon()) {
            method.addStatement("$1T $2N = new $1T()", union.state(), state);
        }
        String arguments = "(" + ReaderEmitter.TABLE + ", " + (union.hasCommon() ? state : "null") + ")";
        if (model.keep()) {
            method.addStatement(
                    "$T $L = $N.keepBranch$L",
                    RuntimeTypes.UNKNOWN_MEMBERS,
                    GeneratedNames.UNKNOWN_MEMBERS,
                    in,
                    arguments);
        } else {
            method.addStatement("$N.readBranch$L", in, arguments);
        }
        return method.addStatement("return new $T($L)", model.self(), union.arguments(state, model))
                .build();
    }

    private MethodSpec writer() {
        WriterEmitter writer = new WriterEmitter(model);
        String texts = StateEmitter.writesTexts(union) ? GeneratedNames.UNKNOWN_MEMBERS : "";
        CodeBlock tag = CodeBlock.of("$N", union.tag().text());
        return writer.method(BranchEmitter.writeCommon(union, writer.out(), tag, texts));
    }
}
