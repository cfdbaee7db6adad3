package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.javadoc.Comments;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.naming.ChosenName;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every emitter needs to know.
 *
 * @param schema the schema
 * @param names its Java names
 * @param codecs its types in Java
 * @param comments its documentation as Javadoc
 * @param options what Java is wanted
 * @param implied the names of structs that stand in no file, since old dialects imply them
 */
public record EmitContext(
        Schema schema,
        JavaNames names,
        Codecs codecs,
        Comments comments,
        GenerateOptions options,
        Set<String> implied) {
    /** Makes the context of a schema. */
    public static EmitContext of(Schema schema, JavaNames names, GenerateOptions options) {
        return new EmitContext(
                schema,
                names,
                new Codecs(schema, names),
                new Comments(schema, names, options.documentation()),
                options,
                implied(schema));
    }

    private static Set<String> implied(Schema schema) {
        Set<String> names = new HashSet<>();
        schema.definitions().values().stream()
                .filter(StructDefinition.class::isInstance)
                .forEach(definition -> names.add(definition.name()));
        for (Module module : schema.modules()) {
            module.declarations().stream()
                    .filter(Definition.class::isInstance)
                    .forEach(declaration -> names.remove(((Definition) declaration).name()));
        }
        return names;
    }

    /** Returns whether records keep what the schema does not know. */
    public boolean keep() {
        return options.unknownMembers() == UnknownMembersMode.KEEP;
    }

    /** Returns whether a type is generated beside a class, in its package, so that both may share what is not public. */
    public boolean isNear(DefinedType type, ClassName other) {
        return !names.imported().contains(type.qapiName())
                && codecs.className(type).packageName().equals(other.packageName());
    }

    /** Returns whether a definition stands in no file: old dialects imply it. */
    public boolean isImplied(Definition definition) {
        return implied.contains(definition.name());
    }

    /** Returns a type that can also be null, and says so unless the user does without JSpecify. */
    public TypeName nullable(TypeName type) {
        TypeName boxed = type.box();
        return options.nullness()
                ? boxed.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build())
                : boxed;
    }

    /** Returns the annotation that marks a class as generated, if one is wanted. */
    public List<AnnotationSpec> generated() {
        ClassName annotation = ChosenName.className(options.generatedAnnotation());
        return annotation == null
                ? List.of()
                : List.of(AnnotationSpec.builder(annotation)
                        .addMember("value", "$S", "io.github.qapi4j")
                        .build());
    }

    /** Returns the annotations of a definition's class. */
    public List<AnnotationSpec> annotations(Definition definition) {
        return Annotations.of(
                definition.header().features(), definition.header().condition());
    }
}
