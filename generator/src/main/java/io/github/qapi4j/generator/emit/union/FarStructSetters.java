package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.BuilderParts;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.SetterEmitter;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The setters of a branch's struct of another package: they use the struct's own builder, which is public. */
final class FarStructSetters implements OwnSetters {
    private final BranchModel model;
    private final String name;
    private final ClassName held;

    FarStructSetters(BranchModel model) {
        this.model = model;
        this.name = model.held().name();
        this.held = model.held().type();
    }

    @Override
    public ClassName base() {
        return model.record().builderBase();
    }

    @Override
    public void emit(TypeSpec.Builder type, ClassName builder) {
        if (model.mayBeMissing()) {
            emitOrMissing(type, builder);
        } else {
            emitAlways(type, builder);
        }
    }

    private void emitAlways(TypeSpec.Builder type, ClassName builder) {
        type.addField(FieldSpec.builder(held.nestedClass(GeneratedNames.BUILDER), name, Modifier.PRIVATE)
                .initializer("$T.builder()", held)
                .build());
        type.addMethod(BuilderParts.constructor())
                .addMethod(model.valueSetter(builder)
                        .addStatement("this.$1N = $1N.toBuilder()", name)
                        .addStatement("return this")
                        .build());
        SetterEmitter setters = new SetterEmitter(
                builder,
                List.of(Modifier.PUBLIC),
                member -> CodeBlock.of("this.$1N.$2N($2N)", name, member),
                CodeBlock.of("this"));
        model.struct().parts().forEach(component -> setters.emit(type, component));
    }

    /** Does so where the branch may be missing: the struct's builder is made when the first of its members is set. */
    private void emitOrMissing(TypeSpec.Builder type, ClassName builder) {
        TypeName inner = model.union().context().nullable(held.nestedClass(GeneratedNames.BUILDER));
        type.addField(FieldSpec.builder(inner, name, Modifier.PRIVATE).build());
        MethodSpec.Builder value =
                model.valueSetter(builder).addStatement("this.$1N = $1N == null ? null : $1N.toBuilder()", name);
        if (model.record().keep()) {
            value.addStatement(
                    "this.$1L = $2N == null ? $3T.NONE : $2N.$1L()",
                    GeneratedNames.UNKNOWN_MEMBERS,
                    name,
                    RuntimeTypes.UNKNOWN_MEMBERS);
        }
        type.addMethod(BuilderParts.constructor())
                .addMethod(value.addStatement("return this").build());
        SetterEmitter setters = new SetterEmitter(
                builder,
                List.of(Modifier.PUBLIC),
                member -> CodeBlock.of(
                        "this.$1N = (this.$1N == null ? $2T.builder() : this.$1N).$3N($3N)", name, held, member),
                CodeBlock.of("this"));
        model.struct().components().forEach(component -> setters.emit(type, RecordComponentModel.of(component)));
    }

    @Override
    public boolean areMandatory() {
        return !model.mayBeMissing();
    }

    @Override
    public CodeBlock beforeBuild(List<String> common) {
        return CodeBlock.of("");
    }

    @Override
    public String value(String component) {
        return component.equals(name) ? built() : component;
    }

    private String built() {
        if (!model.mayBeMissing()) {
            return name + ".build()";
        }
        String unknown = model.record().keep()
                ? "." + GeneratedNames.UNKNOWN_MEMBERS + "(" + GeneratedNames.UNKNOWN_MEMBERS + ")"
                : "";
        return name + " == null ? null : " + name + unknown + ".build()";
    }
}
