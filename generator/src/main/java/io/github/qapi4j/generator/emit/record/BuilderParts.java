package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What all builders have alike: the class, the methods that lead to it and out of it, and fields with their setters. */
public final class BuilderParts {
    private BuilderParts() {}

    /** Starts the class that builds a record. */
    public static TypeSpec.Builder type(RecordModel record) {
        return TypeSpec.classBuilder(record.self().nestedClass(GeneratedNames.BUILDER))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotations(record.generated())
                .addJavadoc("The builder of {@link $T}.\n", record.self());
    }

    /** Returns the constructor, which {@code builder()} alone calls. */
    public static MethodSpec constructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    /** Adds fields, the constructor and the setters of the fields. */
    public static void addFields(TypeSpec.Builder type, ClassName builder, List<RecordComponentModel> components) {
        for (RecordComponentModel component : components) {
            type.addField(FieldSpec.builder(component.field(), component.name(), Modifier.PRIVATE)
                    .initializer(component.initial())
                    .build());
        }
        type.addMethod(constructor());
        SetterEmitter setters =
                new SetterEmitter(builder, List.of(Modifier.PUBLIC), SetterEmitter::field, CodeBlock.of("this"));
        components.forEach(component -> setters.emit(type, component));
    }

    /** Returns the method that makes a builder. */
    public static MethodSpec builder(ClassName builder) {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return a builder in which nothing is set}\n")
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }

    /** Starts the method that makes a builder of a value. */
    public static MethodSpec.Builder toBuilder(ClassName builder) {
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return a builder in which everything is set as in this value}\n")
                .returns(builder);
    }

    /**
     * Starts the method that builds a value.
     *
     * @param mandatory whether anything must be set
     */
    public static MethodSpec.Builder build(ClassName self, boolean mandatory) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the value}\n")
                .returns(self);
        return mandatory
                ? method.addJavadoc(
                        "@throws $T if mandatory members are not set; it names all of them\n",
                        IllegalStateException.class)
                : method;
    }
}
