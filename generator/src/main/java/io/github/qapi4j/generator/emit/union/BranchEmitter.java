package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.WriterEmitter;
import io.github.qapi4j.generator.emit.type.Annotations;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the record of a union for one value of its tag: the common members and the branch's own value. */
final class BranchEmitter {
    private final UnionModel union;
    private final BranchModel model;

    BranchEmitter(BranchModel model) {
        this.model = model;
        this.union = model.union();
    }

    TypeSpec emit() {
        RecordEmitter record = new RecordEmitter(model.record());
        CodeBlock table = CodeBlock.of(
                "$T.$L.branch($S)",
                union.unrecognized(),
                ReaderEmitter.TABLE,
                model.record().wireType());
        String comment = union.context().comments().branch(union.tagEnum(), model.value(), record.tags(union.common()));
        TypeSpec.Builder type = record.start(comment, table, checks())
                .addModifiers(Modifier.STATIC)
                .addAnnotations(
                        Annotations.of(model.value().features(), model.value().condition()))
                .addSuperinterface(union.self());
        if (model.kind() == BranchKind.IMPLIED) {
            type.addField(RecordEmitter.table(BranchModel.OWN_TABLE, ownTable()));
        }
        type.addMethod(union.tag().answer(constant()));
        record.finish(type);
        if (union.context().keep() && model.kind().hasValue()) {
            type.addMethod(unknownMembers());
        }
        type.addMethod(reader()).addMethod(writer());
        new BranchBuilderEmitter(model).emit(type);
        return type.build();
    }

    /** No unknown member may be called like one of the other part of the object either. */
    private CodeBlock checks() {
        if (!union.context().keep() || model.kind() == BranchKind.NONE) {
            return CodeBlock.of("");
        }
        return model.kind() == BranchKind.IMPLIED
                ? CodeBlock.of("$L.requireUnknown($L);\n", BranchModel.OWN_TABLE, GeneratedNames.UNKNOWN_MEMBERS)
                : CodeBlock.of(
                        "$L.requireUnknown($N.$L());\n",
                        ReaderEmitter.TABLE,
                        model.held().name(),
                        GeneratedNames.UNKNOWN_MEMBERS);
    }

    private String constant() {
        return union.context()
                .names()
                .constant(union.tagEnum().name(), model.value().name());
    }

    private CodeBlock ownTable() {
        return CodeBlock.of(
                "$T.of($S,$W$L)",
                RuntimeTypes.MEMBER_TABLE,
                model.record().wireType(),
                RecordEmitter.names(model.own().stream().map(Component::member).toList()));
    }

    private MethodSpec unknownMembers() {
        return MethodSpec.methodBuilder(GeneratedNames.UNKNOWN_MEMBERS)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.UNKNOWN_MEMBERS)
                .addStatement("return $N.$L()", model.held().name(), GeneratedNames.UNKNOWN_MEMBERS)
                .build();
    }

    private MethodSpec reader() {
        ReaderEmitter reader = new ReaderEmitter(model.record());
        String in = reader.in();
        String state = model.record().local("common");
        MethodSpec.Builder method = reader.method();
        if (union.hasCommon()) {
            method.addStatement("$1T $2N = new $1T()", union.state(), state);
        }
        String arguments = "(" + ReaderEmitter.TABLE + ", " + (union.hasCommon() ? state : "null") + ")";
        List<String> others = new ArrayList<>();
        switch (model.kind()) {
            case NONE -> method.addCode(rest(in, arguments));
            case STRUCT, FAR_STRUCT -> method.addStatement("$N.startBranch$L", in, arguments);
            case UNION -> method.addStatement("$N.passBranch$L", in, arguments);
            case IMPLIED ->
                method.addStatement("$N.startBranch$L", in, arguments)
                        .addCode(reader.members(model.own(), BranchModel.OWN_TABLE));
        }
        if (model.kind().hasValue()) {
            ClassName held = model.held().type();
            method.addStatement("$T $N = $T.read($N)", held, model.held().name(), held, in);
            others.add(model.held().name());
        }
        model.own().forEach(component -> others.add(component.name()));
        if (model.record().keep()) {
            others.add(GeneratedNames.UNKNOWN_MEMBERS);
        }
        return method.addStatement("return new $T($L)", model.self(), union.arguments(state, others))
                .build();
    }

    /** Reads the rest of an object that has no branch. */
    private CodeBlock rest(String in, String arguments) {
        CodeBlock read = model.record().keep()
                ? CodeBlock.of(
                        "$T $L = $N.keepBranch$L",
                        RuntimeTypes.UNKNOWN_MEMBERS,
                        GeneratedNames.UNKNOWN_MEMBERS,
                        in,
                        arguments)
                : CodeBlock.of("$N.readBranch$L", in, arguments);
        return CodeBlock.builder().addStatement(read).build();
    }

    private MethodSpec writer() {
        WriterEmitter writer = new WriterEmitter(model.record());
        String texts = StateEmitter.writesTexts(union) ? GeneratedNames.UNKNOWN_MEMBERS + "()" : "";
        StringBuilder members = new StringBuilder(writeCommon(
                union, writer.out(), CodeBlock.of("$S", model.value().name()), texts));
        model.own()
                .forEach(component -> members.append(WriterEmitter.statement(
                        component, writer.out(), union.context().keep() ? ", " + GeneratedNames.UNKNOWN_MEMBERS : "")));
        return writer.method(members.toString());
    }

    /**
     * Returns the statement that writes the common members.
     *
     * @param tag the tag's text
     * @param texts where the texts of unknown values are; empty where they are not wanted
     */
    static String writeCommon(UnionModel union, String out, CodeBlock tag, String texts) {
        if (!union.hasCommon()) {
            return union.tag().writer(out, tag);
        }
        List<String> arguments = new ArrayList<>(List.of(out, tag.toString()));
        union.common().forEach(component -> arguments.add(component.name()));
        if (!texts.isEmpty()) {
            arguments.add(texts);
        }
        return GeneratedNames.UNRECOGNIZED_BRANCH + "." + GeneratedNames.COMMON + ".write("
                + String.join(", ", arguments) + ");\n";
    }
}
