package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;

/** The setter of a branch that is a union itself, and is set as one value. */
final class UnionValueSetters implements OwnSetters {
    private final BranchModel model;
    private final String name;
    private final FieldSetters value;

    UnionValueSetters(BranchModel model) {
        this.model = model;
        this.name = model.held().name();
        this.value = FieldSetters.ofOne(model.union(), model.record(), name, name);
    }

    @Override
    public ClassName base() {
        return value.base();
    }

    @Override
    public void emit(TypeSpec.Builder type, ClassName builder) {
        value.emit(type, builder);
    }

    @Override
    public boolean areMandatory() {
        return !model.mayBeMissing();
    }

    @Override
    public CodeBlock beforeBuild(List<String> common) {
        return model.mayBeMissing() ? CodeBlock.of("") : value.beforeBuild(common);
    }

    /** A union that is set keeps its unknown members itself, also when another one is set in its place. */
    @Override
    public CodeBlock copy(String component) {
        return model.mayBeMissing() && component.equals(GeneratedNames.UNKNOWN_MEMBERS)
                ? CodeBlock.of("$N == null ? $N : $T.NONE", name, component, RuntimeTypes.UNKNOWN_MEMBERS)
                : CodeBlock.of("$N", component);
    }
}
