package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.BuilderParts;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the builder of a union's record, and the two methods that lead to it. The setters of the common members come from the
 * union, so that none stands twice; what else the record holds is the business of {@link OwnSetters}.
 */
final class UnionBuilderEmitter {
    private static final String STATE = "common";

    private final UnionModel union;
    private final RecordModel record;
    private final OwnSetters own;
    private final ClassName builder;

    UnionBuilderEmitter(UnionModel union, RecordModel record, OwnSetters own) {
        this.union = union;
        this.record = record;
        this.own = own;
        this.builder = record.self().nestedClass(GeneratedNames.BUILDER);
    }

    void emit(TypeSpec.Builder type) {
        type.addMethod(BuilderParts.builder(builder));
        type.addMethod(toBuilder());
        type.addType(builderClass());
    }

    private MethodSpec toBuilder() {
        CodeBlock.Builder set = CodeBlock.builder().add("builder()");
        union.withoutCommon(record.parts())
                .forEach(component -> set.add(".$N($L)", component.name(), own.copy(component.name())));
        MethodSpec.Builder method = BuilderParts.toBuilder(builder);
        return union.hasCommon()
                ? method.addStatement("return $T.set($L, this)", union.state(), set.build())
                        .build()
                : method.addStatement("return $L", set.build()).build();
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = BuilderParts.type(record).superclass(ParameterizedTypeName.get(own.base(), builder));
        if (union.hasCommon()) {
            type.addSuperinterface(ParameterizedTypeName.get(union.setters(), builder));
            type.addField(FieldSpec.builder(union.state(), STATE, Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T(this, $L)", union.state(), ReaderEmitter.TABLE)
                    .build());
        }
        own.emit(type, builder);
        return type.addMethod(build()).build();
    }

    private MethodSpec build() {
        List<String> common = union.mandatory(STATE + ".");
        return BuilderParts.build(record.self(), own.areMandatory() || !common.isEmpty())
                .addCode(own.beforeBuild(common))
                .addStatement("return new $T($L)", record.self(), union.arguments(STATE, record, own::value))
                .build();
    }
}
