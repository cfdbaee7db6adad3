package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import org.jspecify.annotations.Nullable;

/** Emits the builder of a struct, which has its setters from a class of their own, and the two methods that lead to it. */
public final class StructBuilderEmitter {
    private final RecordModel model;
    private final @Nullable ClassName base;
    private final int inherited;

    /**
     * Looks at a struct.
     *
     * @param base the base whose setters are inherited; null where there is none, or where it is of another package
     * @param inherited how many components are the base's
     */
    public StructBuilderEmitter(RecordModel model, @Nullable ClassName base, int inherited) {
        this.model = model;
        this.base = base;
        this.inherited = inherited;
    }

    /** Adds all of it. */
    public void emit(TypeSpec.Builder type) {
        ClassName builder = model.self().nestedClass(GeneratedNames.BUILDER);
        type.addMethod(BuilderParts.builder(builder));
        type.addMethod(BuilderParts.toBuilder(builder)
                .addStatement("return builder().set(this)")
                .build());
        type.addType(BuilderParts.type(model)
                .superclass(ParameterizedTypeName.get(model.self().nestedClass(GeneratedNames.SETTERS), builder))
                .addMethod(BuilderParts.constructor())
                .addMethod(BuilderParts.build(model.self(), model.hasMandatory())
                        .addStatement("return $N()", JavaNames.asBase(model.self()))
                        .build())
                .build());
        type.addType(new SettersEmitter(model, base, inherited).emit());
    }
}
