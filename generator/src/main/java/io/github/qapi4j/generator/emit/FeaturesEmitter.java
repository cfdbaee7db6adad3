package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.javadoc.Javadocs;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.feature.CheckedFeature;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.output.OutputFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits the class of the places of a schema that a program asks a QEMU for. */
public final class FeaturesEmitter {
    private static final String ALL = "ALL";
    private static final String REPORT = "report";
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final ClassName STRING = ClassName.get(String.class);

    private final EmitContext context;
    private final List<CheckedFeature> features;

    private FeaturesEmitter(EmitContext context, List<CheckedFeature> features) {
        this.context = context;
        this.features = features;
    }

    /**
     * Emits the class.
     *
     * @param context the schema that the features are of, with all its definitions, and no names for them: comments show
     *     names as the schema has them
     * @param names the names of what is generated beside the class
     * @param list what the file of the features is called
     */
    public static OutputFile emit(EmitContext context, JavaNames names, List<CheckedFeature> features, String list) {
        ClassName self = ClassName.get(names.packageName(), GeneratedNames.FEATURES);
        return JavaSources.type(
                self, list, new FeaturesEmitter(context, features).type(self), Emitter.simpleNames(names));
    }

    private TypeSpec type(ClassName self) {
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Places of the schema that a program asks a QEMU for.\n")
                .addAnnotations(context.generated());
        features.forEach(feature -> type.addField(constant(feature)));
        return type.addField(map())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(report())
                .addMethod(all())
                .build();
    }

    private FieldSpec constant(CheckedFeature feature) {
        return FieldSpec.builder(RuntimeTypes.SCHEMA_PATH, feature.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", comment(feature))
                .initializer("$T.parse($Z$L)", RuntimeTypes.SCHEMA_PATH, text(feature.paths()))
                .build();
    }

    private static CodeBlock text(List<String> paths) {
        List<CodeBlock> parts = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            parts.add(CodeBlock.of("$S", paths.get(i) + (i < paths.size() - 1 ? " | " : "")));
        }
        return CodeBlock.join(parts, "$W+ ");
    }

    private String comment(CheckedFeature feature) {
        String what = feature.point().accept(new PointComment(context.comments()));
        String paths = feature.paths().stream().map(Javadocs::code).collect(Collectors.joining("\nor "));
        boolean dated = context.options().documentation() && feature.since() != null;
        return what + "\n\n<p>Asks for " + paths + "." + (dated ? "\n\n@since " + feature.since() : "");
    }

    private static FieldSpec map() {
        return FieldSpec.builder(ParameterizedTypeName.get(MAP, STRING, RuntimeTypes.SCHEMA_PATH), ALL)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("All places by the names of their constants, in the order of the list.\n")
                .initializer("all()")
                .build();
    }

    private MethodSpec all() {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement(
                        "$T<$T, $T> all = new $T<>()", MAP, STRING, RuntimeTypes.SCHEMA_PATH, LinkedHashMap.class);
        features.forEach(feature -> body.addStatement("all.put($S, $L)", feature.name(), feature.name()));
        return MethodSpec.methodBuilder("all")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(MAP, STRING, RuntimeTypes.SCHEMA_PATH))
                .addCode(body.addStatement("return $T.unmodifiableMap(all)", Collections.class)
                        .build())
                .build();
    }

    private static MethodSpec report() {
        return MethodSpec.methodBuilder(REPORT)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Asks a QEMU for all of them.\n\n")
                .addJavadoc("@param schema what the QEMU told of itself\n")
                .addJavadoc("@return the answers by the names of the constants, in the order of the list\n")
                .returns(ParameterizedTypeName.get(MAP, STRING, RuntimeTypes.ANSWER))
                .addParameter(RuntimeTypes.QEMU_SCHEMA, "schema")
                .addStatement("$T<$T, $T> answers = new $T<>()", MAP, STRING, RuntimeTypes.ANSWER, LinkedHashMap.class)
                .addStatement("$L.forEach((name, path) -> answers.put(name, schema.ask(path)))", ALL)
                .addStatement("return $T.unmodifiableMap(answers)", Collections.class)
                .build();
    }
}
