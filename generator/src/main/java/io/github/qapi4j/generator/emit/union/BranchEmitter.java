package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.WriterEmitter;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the record of a union for one value of its tag: the common members and the branch's own value. */
final class BranchEmitter {
    private static final CodeBlock NO_CHECK = CodeBlock.of("");

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
        String comment = union.context()
                .comments()
                .branch(union.union(), union.tagEnum(), model.value(), record.tags(union.common()));
        TypeSpec.Builder type = record.start(comment, table, checks())
                .addModifiers(Modifier.STATIC)
                .addAnnotations(annotations())
                .addSuperinterface(union.self());
        if (model.kind() == BranchKind.IMPLIED) {
            type.addField(table(model.own().stream().map(Component::member).toList()));
        } else if (model.mayBeMissing()) {
            type.addField(table(model.ownMembers()));
        }
        type.addMethod(union.tag().answer(constant()));
        record.finish(type);
        if (union.context().keep() && model.kind().hasValue() && !model.mayBeMissing()) {
            type.addMethod(unknownMembers());
        }
        type.addMethod(reader()).addMethod(writer());
        new UnionBuilderEmitter(union, model.record(), OwnSetters.of(model)).emit(type);
        return type.build();
    }

    private List<AnnotationSpec> annotations() {
        Element branch = Element.branch(union.union().name(), model.value().name());
        return union.context()
                .annotations(branch, model.value().features(), model.value().condition());
    }

    /** No unknown member may be called like one of the other part of the object either. */
    private CodeBlock checks() {
        if (!union.context().keep()) {
            return model.kind().hasValue() && union.context().keep(model.branchType()) ? checkOfImported() : NO_CHECK;
        }
        if (model.mayBeMissing()) {
            return CodeBlock.builder()
                    .addStatement(
                            "$1L = $2L.unknownBeside($3N == null ? null : $3N.$1L(), $1L)",
                            GeneratedNames.UNKNOWN_MEMBERS,
                            ReaderEmitter.TABLE,
                            model.held().name())
                    .addStatement("$L.requireUnknown($L)", BranchModel.OWN_TABLE, GeneratedNames.UNKNOWN_MEMBERS)
                    .build();
        }
        return switch (model.kind()) {
            case NONE -> NO_CHECK;
            case IMPLIED ->
                CodeBlock.of("$L.requireUnknown($L);\n", BranchModel.OWN_TABLE, GeneratedNames.UNKNOWN_MEMBERS);
            default -> checkOfHeld();
        };
    }

    /** The branch's class keeps what the union leaves out. */
    private CodeBlock checkOfImported() {
        if (!model.mayBeMissing()) {
            return checkOfHeld();
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($N != null)", model.held().name())
                .add(checkOfHeld())
                .endControlFlow()
                .build();
    }

    private CodeBlock checkOfHeld() {
        return CodeBlock.of(
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

    private FieldSpec table(List<Member> members) {
        CodeBlock table = CodeBlock.of(
                "$T.of($S,$W$L)", RuntimeTypes.MEMBER_TABLE, model.record().wireType(), RecordEmitter.names(members));
        return RecordEmitter.table(BranchModel.OWN_TABLE, table);
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
        if (!union.hasCommon() && model.kind().hasValue() && !model.mayBeMissing()) {
            return method.addStatement("$N.$L($L, null)", in, entry(), ReaderEmitter.TABLE)
                    .addStatement(
                            "return new $T($T.read($N))",
                            model.self(),
                            model.held().type(),
                            in)
                    .build();
        }
        if (union.hasCommon()) {
            method.addStatement("$1T $2N = new $1T()", union.state(), state);
        }
        String arguments = "(" + ReaderEmitter.TABLE + ", " + (union.hasCommon() ? state : "null") + ")";
        if (model.mayBeMissing()) {
            method.addCode(mayBeMissing(in, arguments));
        } else {
            switch (model.kind()) {
                case NONE -> method.addCode(rest(in, arguments));
                case IMPLIED ->
                    method.addStatement("$N.startBranch$L", in, arguments)
                            .addCode(reader.members(model.own(), BranchModel.OWN_TABLE));
                default ->
                    method.addCode(
                            held(in, arguments, CodeBlock.of("$T ", model.held().type())));
            }
        }
        return method.addStatement("return new $T($L)", model.self(), union.arguments(state, model.record()))
                .build();
    }

    /** Returns the method that leads into the branch. */
    private String entry() {
        return model.kind() == BranchKind.UNION ? "passBranch" : "startBranch";
    }

    /** Reads the branch as one value. */
    private CodeBlock held(String in, String arguments, CodeBlock declaration) {
        return CodeBlock.builder()
                .addStatement("$N.$L$L", in, entry(), arguments)
                .addStatement(
                        "$L$N = $T.read($N)",
                        declaration,
                        model.held().name(),
                        model.held().type(),
                        in)
                .build();
    }

    /** Reads the branch if any of its members is there, and else what is left of the object. */
    private CodeBlock mayBeMissing(String in, String arguments) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T $N = null", model.held().type(), model.held().name());
        if (model.record().keep()) {
            code.addStatement("$1T $2L = $1T.NONE", RuntimeTypes.UNKNOWN_MEMBERS, GeneratedNames.UNKNOWN_MEMBERS);
        }
        String rest = model.record().keep()
                ? GeneratedNames.UNKNOWN_MEMBERS + " = " + in + ".keepBranch"
                : in + ".readBranch";
        return code.beginControlFlow("if ($N.hasAny($L))", in, BranchModel.OWN_TABLE)
                .add(held(in, arguments, CodeBlock.of("")))
                .nextControlFlow("else")
                .addStatement("$L$L", rest, arguments)
                .endControlFlow()
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
