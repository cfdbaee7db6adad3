package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.BuilderParts;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.List;
import java.util.stream.Collectors;

/** The setters of a branch's struct, which the builder inherits, so that building is flat. */
final class StructSetters implements OwnSetters {
    private final BranchModel model;
    private final String name;

    StructSetters(BranchModel model) {
        this.model = model;
        this.name = model.held().name();
    }

    @Override
    public ClassName base() {
        return model.held().type().nestedClass(GeneratedNames.SETTERS);
    }

    @Override
    public void emit(TypeSpec.Builder type, ClassName builder) {
        type.addMethod(BuilderParts.constructor()).addMethod(value(builder));
    }

    private MethodSpec value(ClassName builder) {
        MethodSpec.Builder method = model.valueSetter(builder);
        if (model.mayBeMissing()) {
            method.beginControlFlow("if ($N == null)", name);
            components().forEach(component -> method.addStatement("this.$N = null", component.name()));
            method.addStatement("return this").endControlFlow();
        }
        return method.addStatement("return set($N)", name).build();
    }

    private List<Component> components() {
        return model.struct().components();
    }

    @Override
    public boolean areMandatory() {
        return !model.mayBeMissing();
    }

    /** With mandatory common members the struct is made first: its error also names those of them that are not set. */
    @Override
    public CodeBlock beforeBuild(List<String> common) {
        return common.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("$T $N = $L", model.held().type(), name, made())
                        .build();
    }

    @Override
    public String value(String component) {
        return component.equals(name) && model.union().mandatory("").isEmpty() ? made() : component;
    }

    /** Returns the struct as it was set; it is missing where no member of it is set. */
    private String made() {
        String made = JavaNames.asBase(model.held().type()) + "()";
        return model.mayBeMissing()
                ? components().stream()
                                .map(component -> component.name() + " == null")
                                .collect(Collectors.joining(" && "))
                        + " ? null : " + made
                : made;
    }
}
