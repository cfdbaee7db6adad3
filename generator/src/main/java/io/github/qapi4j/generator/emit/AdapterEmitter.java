package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Definition;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits what makes types known to Jackson Databind: one class for each schema file, which leads to the readers of its
 * types, and on each of them the annotation that names it. The class is loaded only when Databind asks for it, so that the
 * direct path does without Databind.
 */
final class AdapterEmitter {
    /** A class of Jackson's that adapters inherit; inside of them, it would hide a type of this name. */
    private static final String INHERITED = "None";

    private static final String TYPE = "type";

    private static final Lookup READER = new Lookup(
            ReaderEmitter.NAME,
            ClassName.get(Object.class),
            List.of(
                    ParameterSpec.builder(String.class, TYPE).build(),
                    ParameterSpec.builder(RuntimeTypes.JSON_INPUT, "in").build()),
            CodeBlock.of("unknown($L)", TYPE));

    private final Emission emission;

    AdapterEmitter(Emission emission) {
        this.emission = emission;
    }

    /** Adds the annotations that all top-level types have. */
    static void annotate(Emission emission, TypeSpec.Builder type, Definition definition) {
        type.addAnnotations(emission.generated());
        type.addAnnotation(AnnotationSpec.builder(RuntimeTypes.JSON_DESERIALIZE)
                .addMember(
                        "using",
                        "$T.class",
                        emission.names().adapter(definition.header().module()))
                .build());
    }

    /**
     * Emits the adapter of a schema file.
     *
     * @param self its class
     * @param definitions the definitions of the file that are generated
     */
    TypeSpec emit(ClassName self, List<Definition> definitions) {
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Leads Jackson Databind to the readers of types; of no use to others.\n")
                .addAnnotations(emission.generated())
                .superclass(RuntimeTypes.QAPI_ADAPTER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For Databind.\n")
                        .build());
        if (definitions.stream()
                .anyMatch(definition ->
                        Annotations.isDeprecated(definition.header().features()))) {
            type.addAnnotation(Annotations.suppressDeprecation());
        }
        List<CodeBlock> cases = definitions.stream().map(this::readerCase).toList();
        MethodSpec.Builder reader = MethodSpec.methodBuilder(ReaderEmitter.NAME)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED);
        READER.emit(type, self, reader, cases);
        List<Definition> nulls = definitions.stream().filter(this::nullIsValue).toList();
        if (!nulls.isEmpty()) {
            type.addMethod(hasNull(nulls));
        }
        return type.build();
    }

    private CodeBlock readerCase(Definition definition) {
        ClassName type = emission.names().type(definition.name());
        CodeBlock name = type.simpleName().equals(INHERITED)
                ? CodeBlock.of("$L", type.canonicalName())
                : CodeBlock.of("$T", type);
        return CodeBlock.of("case $S -> $L.$L(in)", type.simpleName(), name, ReaderEmitter.NAME);
    }

    private MethodSpec hasNull(List<Definition> definitions) {
        List<CodeBlock> names = definitions.stream()
                .map(definition -> CodeBlock.of(
                        "$S", emission.names().type(definition.name()).simpleName()))
                .toList();
        return MethodSpec.methodBuilder("hasNull")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TypeName.BOOLEAN)
                .addParameter(String.class, TYPE)
                .beginControlFlow("return switch ($L)", TYPE)
                .addStatement("case $L -> true", CodeBlock.join(names, ", "))
                .addStatement("default -> false")
                .addCode("$<};\n")
                .build();
    }

    private boolean nullIsValue(Definition definition) {
        return definition instanceof AlternateDefinition alternate
                && alternate.branches().stream()
                        .anyMatch(branch -> JsonKind.of(emission.schema(), branch.type()) == JsonKind.QNULL);
    }
}
