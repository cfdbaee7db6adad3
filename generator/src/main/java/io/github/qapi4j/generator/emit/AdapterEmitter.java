package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.naming.JavaNames;
import javax.lang.model.element.Modifier;

/**
 * Emits what makes a type known to Jackson Databind: two annotations, and a nested class that leads to the type's own
 * reader. The class is loaded only when Databind asks for it, so that the direct path does without Databind.
 */
final class AdapterEmitter {
    private AdapterEmitter() {}

    static void emit(Emission emission, TypeSpec.Builder type, ClassName self) {
        emit(emission, type, self, CodeBlock.of("super($T.class)", self));
    }

    /**
     * Emits the adapter of a type for which a JSON null stands for one of its records. Its name is qualified, as classes
     * that the adapter inherits from Jackson would hide it.
     */
    static void emitNullable(Emission emission, TypeSpec.Builder type, ClassName self, ClassName nullRecord) {
        emit(emission, type, self, CodeBlock.of("super($1T.class, new $1T.$2L())", self, nullRecord.simpleName()));
    }

    private static void emit(Emission emission, TypeSpec.Builder type, ClassName self, CodeBlock construction) {
        ClassName adapter = self.nestedClass(JavaNames.ADAPTER);
        type.addAnnotations(emission.generated());
        type.addAnnotation(using(RuntimeTypes.JSON_DESERIALIZE, adapter));
        type.addAnnotation(using(RuntimeTypes.JSON_SERIALIZE, RuntimeTypes.QAPI_SERIALIZER));
        type.addType(TypeSpec.classBuilder(adapter)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Leads Jackson Databind to this type's reader; of no use to others.\n")
                .superclass(ParameterizedTypeName.get(RuntimeTypes.QAPI_DESERIALIZER, self))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Makes the adapter.\n")
                        .addStatement(construction)
                        .build())
                .addMethod(MethodSpec.methodBuilder(ReaderEmitter.NAME)
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(self)
                        .addParameter(RuntimeTypes.JSON_INPUT, "in")
                        .addStatement("return $T.read(in)", self)
                        .build())
                .build());
    }

    private static AnnotationSpec using(ClassName annotation, ClassName target) {
        return AnnotationSpec.builder(annotation)
                .addMember("using", CodeBlock.of("$T.class", target))
                .build();
    }
}
