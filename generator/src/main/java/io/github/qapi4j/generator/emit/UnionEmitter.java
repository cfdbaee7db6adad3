package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.record.Tag;
import io.github.qapi4j.generator.emit.type.Annotations;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits a union as a sealed interface with a record for each value of its tag. Values without a branch have one too, so
 * that code which names it goes on to compile when the schema gives the value a branch.
 */
final class UnionEmitter {
    private final EmitContext context;
    private final UnionDefinition union;
    private final EnumDefinition tagEnum;
    private final ClassName self;
    private final Tag tag;

    UnionEmitter(EmitContext context, UnionDefinition union) {
        this.context = context;
        this.union = union;
        this.tagEnum = context.schema().tagEnum(union);
        this.self = context.names().type(union.name());
        this.tag = tag();
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addAnnotations(context.annotations(union))
                .addJavadoc("$L\n", context.comments().type(union, List.of()))
                .addSuperinterface(RuntimeTypes.QAPI_OBJECT);
        if (tagEnum.values().stream().anyMatch(value -> Feature.isDeprecated(value.features()))) {
            type.addAnnotation(Annotations.suppressDeprecation());
        }
        for (Member member : context.schema().commonMembers(union)) {
            type.addMethod(accessor(member));
        }
        type.addMethod(reader());
        for (EnumValue value : tagEnum.values()) {
            type.addType(branch(value));
        }
        type.addType(new UnrecognizedEmitter(context, union, tag).emit());
        type.addAnnotations(context.generated());
        return type.build();
    }

    private Tag tag() {
        List<Member> common = context.schema().commonMembers(union);
        int index = 0;
        while (!common.get(index).name().equals(union.discriminator())) {
            index++;
        }
        return new Tag(
                context.names().member(union.name(), union.discriminator()),
                index,
                context.codecs().tagClass(tagEnum),
                GeneratedNames.UNRECOGNIZED_CONSTANT,
                context.comments().member(common.get(index)));
    }

    private MethodSpec accessor(Member member) {
        Component component = new RecordModels(context)
                .component(context.names().member(union.name(), member.name()), member, 0, "in");
        return MethodSpec.methodBuilder(component.name())
                .addAnnotations(Annotations.of(member.features(), member.condition()))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("$L\n\n$L", component.comment(), component.deprecation())
                .addJavadoc("@return the value$L\n", member.optional() ? "; null where it is absent" : "")
                .returns(component.type())
                .build();
    }

    private MethodSpec reader() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(ReaderEmitter.NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Reads a value from the object that the input stands at. The tag may stand anywhere in it.\n\n")
                .addJavadoc("@param in the input\n@return the record for the tag's value\n")
                .returns(self)
                .addParameter(RuntimeTypes.JSON_INPUT, "in")
                .beginControlFlow(
                        "return switch (in.tag($T.$L, $L))",
                        self.nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH),
                        ReaderEmitter.TABLE,
                        tag.index());
        for (EnumValue value : tagEnum.values()) {
            method.addStatement(
                    "case $S -> $T.read(in)", value.name(), context.names().branch(union.name(), value.name()));
        }
        return method.addStatement("default -> $T.read(in)", self.nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH))
                .addCode("$<};\n")
                .build();
    }

    private TypeSpec branch(EnumValue value) {
        Tag constant = tag.withConstant(context.names().constant(tagEnum.name(), value.name()));
        RecordModel model = new RecordModels(context).ofBranch(union, value.name(), constant);
        RecordEmitter record = new RecordEmitter(model);
        TypeSpec.Builder type = record.start(context.comments().branch(union, tagEnum, value, record.tags()))
                .addModifiers(Modifier.STATIC)
                .addAnnotations(Annotations.of(value.features(), value.condition()))
                .addSuperinterface(self)
                .addMethod(constant.answer())
                .addMethod(new ReaderEmitter(model).ofBranch(constant));
        record.finish(type);
        return type.build();
    }
}
