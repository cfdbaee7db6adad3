package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.BuilderMethods;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.PresenceCheck;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.record.SetterEmitter;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Emits the builder of a union's record. It has the setters of the branch's struct from that struct, and those of the common
 * members from the union, so that building is flat and no setter stands twice.
 */
final class BranchBuilderEmitter {
    private static final String STATE = "common";

    private final UnionModel union;
    private final BranchModel model;
    private final ClassName builder;
    private final SetterEmitter setters;

    BranchBuilderEmitter(BranchModel model) {
        this.model = model;
        this.union = model.union();
        this.builder = model.self().nestedClass(GeneratedNames.BUILDER);
        this.setters = new SetterEmitter(builder, List.of(Modifier.PUBLIC), SetterEmitter::field, CodeBlock.of("this"));
    }

    void emit(TypeSpec.Builder type) {
        type.addMethod(BuilderMethods.builder(builder));
        type.addMethod(toBuilder());
        type.addType(builderClass());
    }

    private MethodSpec toBuilder() {
        CodeBlock.Builder set = CodeBlock.builder().add("builder()");
        own().forEach(component -> set.add(".$N($L)", component.name(), copied(component.name())));
        MethodSpec.Builder method = BuilderMethods.toBuilder(builder);
        return union.hasCommon()
                ? method.addStatement("return $T.set($L, this)", union.state(), set.build())
                        .build()
                : method.addStatement("return $L", set.build()).build();
    }

    /** A union that is set keeps its unknown members itself, also when another one is set in its place. */
    private CodeBlock copied(String component) {
        return model.mayBeMissing()
                        && model.kind() == BranchKind.UNION
                        && component.equals(GeneratedNames.UNKNOWN_MEMBERS)
                ? CodeBlock.of("$N == null ? $N : $T.NONE", name(), component, RuntimeTypes.UNKNOWN_MEMBERS)
                : CodeBlock.of("$N", component);
    }

    /** Returns what the builder has besides the common members. */
    private List<RecordComponentModel> own() {
        List<RecordComponentModel> all = model.record().parts();
        return all.subList(union.common().size(), all.size());
    }

    /** Returns those of them that it sets itself. */
    private List<RecordComponentModel> settable() {
        List<RecordComponentModel> all = model.record().settable();
        return all.subList(union.common().size(), all.size());
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotations(model.record().generated())
                .addJavadoc("Builds a {@link $T}.\n", model.self())
                .superclass(ParameterizedTypeName.get(superclass(), builder));
        if (union.hasCommon()) {
            type.addSuperinterface(ParameterizedTypeName.get(union.setters(), builder));
            type.addField(state(union));
        }
        MethodSpec constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
        if (model.kind() == BranchKind.STRUCT) {
            type.addMethod(constructor).addMethod(held());
        } else if (model.kind() == BranchKind.FAR_STRUCT) {
            if (model.mayBeMissing()) {
                farOrMissing(type, constructor);
            } else {
                far(type, constructor);
            }
        } else {
            settable().forEach(component -> type.addField(field(component)));
            type.addMethod(constructor);
            settable().forEach(component -> setters.emit(type, component));
        }
        return type.addMethod(build()).build();
    }

    private ClassName superclass() {
        return model.kind() == BranchKind.STRUCT
                ? model.held().type().nestedClass(GeneratedNames.SETTERS)
                : model.record().builderBase();
    }

    /** Returns the field that holds the common members. */
    static FieldSpec state(UnionModel union) {
        return FieldSpec.builder(union.state(), STATE, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T(this, $L)", union.state(), ReaderEmitter.TABLE)
                .build();
    }

    static FieldSpec field(RecordComponentModel component) {
        return FieldSpec.builder(component.field(), component.name(), Modifier.PRIVATE)
                .initializer(component.initial())
                .build();
    }

    private String name() {
        return model.held().name();
    }

    private MethodSpec.Builder value() {
        boolean missing = model.mayBeMissing();
        return MethodSpec.methodBuilder(name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Sets all members of the branch.\n\n@param $N the value$L\n@return this builder\n",
                        name(),
                        missing ? "; null leaves them out" : "")
                .returns(builder)
                .addParameter(missing ? model.held().nullable() : model.held().type(), name());
    }

    private MethodSpec held() {
        MethodSpec.Builder method = value();
        if (model.mayBeMissing()) {
            method.beginControlFlow("if ($N == null)", name());
            struct().components().forEach(component -> method.addStatement("this.$N = null", component.name()));
            method.addStatement("return this").endControlFlow();
        }
        return method.addStatement("return set($N)", name()).build();
    }

    /** Returns the record of the branch's struct. */
    private RecordModel struct() {
        return new RecordModels(union.context())
                .ofStruct(union.context().schema().struct(model.branchType()));
    }

    /** Sets the members of a struct of another package by the struct's own builder. */
    private void far(TypeSpec.Builder type, MethodSpec constructor) {
        ClassName held = model.held().type();
        type.addField(FieldSpec.builder(held.nestedClass(GeneratedNames.BUILDER), name(), Modifier.PRIVATE)
                .initializer("$T.builder()", held)
                .build());
        type.addMethod(constructor)
                .addMethod(value().addStatement("this.$1N = $1N.toBuilder()", name())
                        .addStatement("return this")
                        .build());
        SetterEmitter far = new SetterEmitter(
                builder,
                List.of(Modifier.PUBLIC),
                member -> CodeBlock.of("this.$1N.$2N($2N)", name(), member),
                CodeBlock.of("this"));
        struct().parts().forEach(component -> far.emit(type, component));
    }

    /** Does so where the branch may be missing: the struct's builder is made when the first of its members is set. */
    private void farOrMissing(TypeSpec.Builder type, MethodSpec constructor) {
        ClassName held = model.held().type();
        TypeName inner = union.context().nullable(held.nestedClass(GeneratedNames.BUILDER));
        type.addField(FieldSpec.builder(inner, name(), Modifier.PRIVATE).build());
        MethodSpec.Builder value = value().addStatement("this.$1N = $1N == null ? null : $1N.toBuilder()", name());
        SetterEmitter far = new SetterEmitter(
                builder,
                List.of(Modifier.PUBLIC),
                member -> CodeBlock.of(
                        "this.$1N = (this.$1N == null ? $2T.builder() : this.$1N).$3N($3N)", name(), held, member),
                CodeBlock.of("this"));
        if (model.record().keep()) {
            value.addStatement(
                    "this.$1L = $2N == null ? $3T.NONE : $2N.$1L()",
                    GeneratedNames.UNKNOWN_MEMBERS,
                    name(),
                    RuntimeTypes.UNKNOWN_MEMBERS);
        }
        type.addMethod(constructor).addMethod(value.addStatement("return this").build());
        struct().components().forEach(component -> far.emit(type, RecordComponentModel.of(component)));
    }

    private MethodSpec build() {
        List<String> common = union.mandatory(STATE + ".");
        MethodSpec.Builder method = BuilderMethods.build(model.self(), needsMore() || !common.isEmpty());
        List<String> others = new ArrayList<>();
        switch (model.kind()) {
            case NONE -> {}
            case STRUCT -> {
                String made = (model.mayBeMissing() ? noneIsSet() + " ? null : " : "")
                        + JavaNames.asBase(model.held().type()) + "()";
                others.add(common.isEmpty() ? made : name());
                if (!common.isEmpty()) {
                    method.addStatement("$T $N = $L", model.held().type(), name(), made);
                }
            }
            case FAR_STRUCT -> {
                String unknown = model.record().keep()
                        ? "." + GeneratedNames.UNKNOWN_MEMBERS + "(" + GeneratedNames.UNKNOWN_MEMBERS + ")"
                        : "";
                others.add(
                        model.mayBeMissing()
                                ? name() + " == null ? null : " + name() + unknown + ".build()"
                                : name() + ".build()");
            }
            case UNION -> {
                others.add(name());
                if (model.mayBeMissing()) {
                    break;
                }
                List<String> mandatory = new ArrayList<>(List.of(name()));
                mandatory.addAll(common);
                method.addCode(PresenceCheck.of(
                        List.of(name()),
                        CodeBlock.of(
                                "$L.unsetWith($S, $L)", ReaderEmitter.TABLE, name(), String.join(", ", mandatory))));
            }
            case IMPLIED -> {
                List<String> own = mandatoryOwn();
                method.addCode(PresenceCheck.of(
                        own, CodeBlock.of("unset($L, $L)", BranchModel.OWN_TABLE, String.join(", ", own))));
                model.own().forEach(component -> others.add(component.name()));
            }
        }
        if (model.record().keep()) {
            others.add(GeneratedNames.UNKNOWN_MEMBERS);
        }
        return method.addStatement("return new $T($L)", model.self(), union.arguments(STATE, others))
                .build();
    }

    /** Returns whether the branch must be told anything. */
    private boolean needsMore() {
        return model.kind() == BranchKind.IMPLIED
                ? !mandatoryOwn().isEmpty()
                : model.kind() != BranchKind.NONE && !model.mayBeMissing();
    }

    /** Returns the condition that the branch may be missing: no member of its struct is set. */
    private String noneIsSet() {
        return struct().components().stream()
                .map(component -> component.name() + " == null")
                .collect(Collectors.joining(" && "));
    }

    private List<String> mandatoryOwn() {
        return model.own().stream()
                .filter(component -> !component.optional())
                .map(Component::name)
                .toList();
    }
}
