package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.javadoc.Javadocs;
import io.github.qapi4j.generator.emit.record.BuilderMethods;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.PresenceCheck;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.SetterEmitter;
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
    private final ClassName builder;

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
        this.builder = model.self().nestedClass(GeneratedNames.BUILDER);
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
        type.addMethod(BuilderMethods.builder(builder));
        type.addMethod(toBuilder());
        type.addType(builderClass());
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
        return method.addStatement("return new $T($L)", model.self(), arguments(state))
                .build();
    }

    private String arguments(String state) {
        List<String> arguments = new ArrayList<>();
        for (Component component : model.components()) {
            boolean own = component.name().equals(union.tag().text());
            arguments.add(own ? component.name() : UnionModel.value(state, component));
        }
        if (model.keep()) {
            arguments.add(GeneratedNames.UNKNOWN_MEMBERS);
        }
        return String.join(", ", arguments);
    }

    private MethodSpec writer() {
        WriterEmitter writer = new WriterEmitter(model);
        String texts = StateEmitter.writesTexts(union) ? GeneratedNames.UNKNOWN_MEMBERS : "";
        CodeBlock tag = CodeBlock.of("$N", union.tag().text());
        return writer.method(BranchEmitter.writeCommon(union, writer.out(), tag, texts));
    }

    /** Returns what the builder has besides the common members. */
    private List<RecordComponentModel> own() {
        return withoutCommon(model.parts());
    }

    /** Returns those of them that it sets itself. */
    private List<RecordComponentModel> settable() {
        return withoutCommon(model.settable());
    }

    private List<RecordComponentModel> withoutCommon(List<RecordComponentModel> components) {
        return components.stream()
                .filter(component -> union.common().stream()
                        .noneMatch(common -> common.name().equals(component.name())))
                .toList();
    }

    private MethodSpec toBuilder() {
        StringBuilder set = new StringBuilder("builder()");
        own().forEach(component -> set.append("." + component.name() + "(" + component.name() + ")"));
        MethodSpec.Builder method = BuilderMethods.toBuilder(builder);
        return union.hasCommon()
                ? method.addStatement("return $T.set($L, this)", union.state(), set)
                        .build()
                : method.addStatement("return $L", set).build();
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotations(model.generated())
                .addJavadoc("Builds a {@link $T}.\n", model.self())
                .superclass(ParameterizedTypeName.get(model.builderBase(), builder));
        if (union.hasCommon()) {
            type.addSuperinterface(ParameterizedTypeName.get(union.setters(), builder));
            type.addField(BranchBuilderEmitter.state(union));
        }
        settable().forEach(component -> type.addField(BranchBuilderEmitter.field(component)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        SetterEmitter setters =
                new SetterEmitter(builder, List.of(Modifier.PUBLIC), SetterEmitter::field, CodeBlock.of("this"));
        settable().forEach(component -> setters.emit(type, component));
        List<String> mandatory = new ArrayList<>(List.of(union.tag().text()));
        mandatory.addAll(union.mandatory("common."));
        CodeBlock error = CodeBlock.of(
                "$L.unsetWith($S, $L)",
                ReaderEmitter.TABLE,
                union.union().discriminator(),
                String.join(", ", mandatory));
        return type.addMethod(BuilderMethods.build(model.self(), true)
                        .addCode(PresenceCheck.of(List.of(union.tag().text()), error))
                        .addStatement("return new $T($L)", model.self(), arguments("common"))
                        .build())
                .build();
    }
}
