package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.record.TextAccessors;
import io.github.qapi4j.generator.emit.type.Annotations;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Emits a union as a sealed interface with a record for each value of its tag. Values without a branch have one too, so
 * that code which names it goes on to compile when the schema gives the value a branch.
 */
public final class UnionEmitter {
    private final EmitContext context;
    private final UnionDefinition union;
    private final UnionModel model;

    /** Makes an emitter of one union. */
    public UnionEmitter(EmitContext context, UnionDefinition union) {
        this.context = context;
        this.union = union;
        this.model = UnionModel.of(context, union);
    }

    /** Returns the interface. */
    public TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(model.self())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addAnnotations(context.generated())
                .addAnnotations(annotations())
                .addJavadoc("$L\n", context.comments().type(union, List.of()))
                .addSuperinterface(RuntimeTypes.QAPI_OBJECT);
        addAccessors(type);
        type.addMethod(reader());
        if (model.hasCommon()) {
            type.addType(new UnionSettersEmitter(model).emit());
        }
        for (EnumValue value : model.tagEnum().values()) {
            type.addType(new BranchEmitter(BranchModel.of(model, value)).emit());
        }
        type.addType(new UnrecognizedEmitter(model).emit());
        VersionFacts.@Nullable Untagged untagged = model.untagged();
        if (untagged != null) {
            type.addType(new UntaggedEmitter(model, untagged).emit());
        }
        return type.build();
    }

    private List<AnnotationSpec> annotations() {
        List<AnnotationSpec> annotations = new ArrayList<>(context.annotations(union));
        AnnotationSpec suppress = Annotations.suppressDeprecation();
        boolean deprecated =
                model.tagEnum().values().stream().anyMatch(value -> Feature.isDeprecated(value.features()));
        if (deprecated && !annotations.contains(suppress)) {
            annotations.add(suppress);
        }
        return annotations;
    }

    private void addAccessors(TypeSpec.Builder type) {
        new RecordModels(context)
                .components(union.name(), model.members(), ReaderEmitter.TABLE, null)
                .forEach(component -> type.addMethod(accessor(RecordComponentModel.of(component))));
        type.addMethod(textOfTag());
        if (context.keep()) {
            TextAccessors texts = new TextAccessors(
                    context,
                    CodeBlock.of("$T.$L", model.unrecognized(), ReaderEmitter.TABLE),
                    GeneratedNames.UNKNOWN_MEMBERS + "()",
                    Modifier.DEFAULT);
            Set<String> taken =
                    new HashSet<>(context.names().membersOf(union.name()).values());
            taken.add(model.tag().text());
            texts.emit(type, model.common(), taken);
            type.addMethod(MethodSpec.methodBuilder(GeneratedNames.UNKNOWN_MEMBERS)
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .addJavadoc("{@return what the schema does not know of the object}\n")
                    .returns(RuntimeTypes.UNKNOWN_MEMBERS)
                    .build());
        }
    }

    private MethodSpec textOfTag() {
        TypeName text = ClassName.get(String.class);
        return model.untagged() == null
                ? model.tag().textOfConstant(text, "")
                : model.tag().textOfConstant(context.nullable(text), "; null where there is no tag");
    }

    private static MethodSpec accessor(RecordComponentModel component) {
        return MethodSpec.methodBuilder(component.name())
                .addAnnotations(component.annotations())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(
                        "$L\n\n@return the value$L\n$L",
                        component.comment(),
                        component.optional() ? "; null where it is absent" : "",
                        component.deprecation())
                .returns(component.type())
                .build();
    }

    private MethodSpec reader() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(ReaderEmitter.NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "{@return the record for the tag of the object where the input stands; it may stand anywhere in it}\n")
                .addJavadoc("@param in the input\n")
                .returns(model.self())
                .addParameter(RuntimeTypes.JSON_INPUT, "in");
        if (model.untagged() != null) {
            method.beginControlFlow("if (!in.isTagged($T.$L))", model.unrecognized(), ReaderEmitter.TABLE)
                    .addStatement("return $T.read(in)", context.names().untagged(union.name()))
                    .endControlFlow();
        }
        method.beginControlFlow("return switch (in.tag($T.$L))", model.unrecognized(), ReaderEmitter.TABLE);
        for (EnumValue value : model.tagEnum().values()) {
            method.addStatement(
                    "case $S -> $T.read(in)", value.name(), context.names().branch(union.name(), value.name()));
        }
        return method.addStatement("default -> $T.read(in)", model.unrecognized())
                .addCode("$<};\n")
                .build();
    }
}
