package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** What the builder of a union's record has besides the common members; it differs with what the record holds. */
interface OwnSetters {
    /** Returns those of the record for one value of the tag. */
    static OwnSetters of(BranchModel model) {
        return switch (model.kind()) {
            case NONE -> FieldSetters.ofNothing(model);
            case STRUCT -> new StructSetters(model);
            case FAR_STRUCT -> new FarStructSetters(model);
            case UNION -> new UnionValueSetters(model);
            case IMPLIED -> FieldSetters.ofImplied(model);
        };
    }

    /** Returns the class that the builder extends. */
    ClassName base();

    /** Adds fields, the constructor and setters to the builder. */
    void emit(TypeSpec.Builder type, ClassName builder);

    /** Returns whether anything of it must be set. */
    boolean areMandatory();

    /**
     * Returns the statements that stand before the record is made.
     *
     * @param common the mandatory common members, to be named in an error
     */
    CodeBlock beforeBuild(List<String> common);

    /** Returns what a component is built from; those of the record that are neither common nor the branch's are fields. */
    default String value(String component) {
        return component;
    }

    /** Returns what a setter gets where a builder is made of a record. */
    default CodeBlock copy(String component) {
        return CodeBlock.of("$N", component);
    }
}
