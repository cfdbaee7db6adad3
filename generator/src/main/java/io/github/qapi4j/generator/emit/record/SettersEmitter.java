package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Emits the class that has the setters of a struct's members: its builder inherits them, and so do the builders of structs
 * that have it as their base, and of unions that have it as a branch. What its base has, it inherits itself.
 */
final class SettersEmitter {
    private static final TypeVariableName B = TypeVariableName.get("B");

    private final RecordModel model;
    private final @Nullable ClassName base;
    private final List<RecordComponentModel> own;

    /**
     * Looks at a struct.
     *
     * @param base the base whose setters are inherited; null where there is none, or where it is of another package
     * @param inherited how many components are the base's
     */
    SettersEmitter(RecordModel model, @Nullable ClassName base, int inherited) {
        List<RecordComponentModel> all = model.settable();
        this.model = model;
        this.base = base;
        this.own =
                base == null ? all : all.subList(inherited, model.components().size());
    }

    /**
     * Emits the class. It is not abstract, though nobody else can make one, since its constructor is for this package: javac
     * compares all members of an abstract and generic superclass with each other, for each builder anew. It allocates 0.983 of
     * what it did for QMP.
     */
    TypeSpec emit() {
        TypeName superclass = base == null
                ? ParameterizedTypeName.get(model.builderBase(), B)
                : ParameterizedTypeName.get(base.nestedClass(GeneratedNames.SETTERS), B);
        TypeSpec.Builder type = TypeSpec.classBuilder(GeneratedNames.SETTERS)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotations(model.generated())
                .addTypeVariable(B)
                .superclass(superclass)
                .addJavadoc("The setters of {@link $T}.\n\n@param <B> the builder\n", model.self());
        for (RecordComponentModel component : own) {
            type.addField(FieldSpec.builder(component.field(), component.name())
                    .initializer(component.initial())
                    .build());
        }
        type.addMethod(MethodSpec.constructorBuilder().build());
        SetterEmitter setters = new SetterEmitter(
                B, List.of(Modifier.PUBLIC, Modifier.FINAL), SetterEmitter::field, CodeBlock.of("self"));
        own.forEach(component -> setters.emit(type, component));
        return type.addMethod(setAll()).addMethod(made()).build();
    }

    /**
     * Sets all members as they are in a value. It takes the record's fields: with accessors the packed classes of QMP were 8 KiB
     * larger, and some accessors give out copies, which the constructor makes anyway.
     */
    private MethodSpec setAll() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("set")
                .addModifiers(Modifier.FINAL)
                .returns(B)
                .addParameter(model.self(), "value");
        if (base != null) {
            method.addStatement("set(value.$N())", JavaNames.asBase(base));
        }
        if (model.keep()) {
            method.addStatement("$1N(value.$1N())", GeneratedNames.UNKNOWN_MEMBERS);
        }
        own.forEach(component -> method.addStatement("this.$1N = value.$1N", component.name()));
        return method.addStatement("return self").build();
    }

    /** Makes the value. */
    private MethodSpec made() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(JavaNames.asBase(model.self()))
                .addModifiers(Modifier.FINAL)
                .returns(model.self());
        List<String> mandatory = model.mandatory();
        method.addCode(PresenceCheck.of(
                mandatory, CodeBlock.of("unset($L, $L)", ReaderEmitter.TABLE, String.join(", ", mandatory))));
        String arguments =
                model.parts().stream().map(RecordComponentModel::name).collect(Collectors.joining(", "));
        return method.addStatement("return new $T($L)", model.self(), arguments).build();
    }
}
