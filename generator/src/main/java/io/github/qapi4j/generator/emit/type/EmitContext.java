package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.javadoc.Comments;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.naming.ChosenName;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every emitter needs to know.
 *
 * @param schema the schema
 * @param facts which version has what, if the schema was merged from several
 * @param names its Java names
 * @param codecs its types in Java
 * @param comments its documentation as Javadoc
 * @param options what Java is wanted
 * @param deprecated which types are deprecated
 * @param implied the names of structs that stand in no file, since old dialects imply them
 */
public record EmitContext(
        Schema schema,
        VersionFacts facts,
        JavaNames names,
        Codecs codecs,
        Comments comments,
        GenerateOptions options,
        DeprecatedTypes deprecated,
        Set<String> implied) {
    /**
     * Makes the context of a schema.
     *
     * @param facts which version has what, if several were merged
     */
    public static EmitContext of(Schema schema, VersionFacts facts, JavaNames names, GenerateOptions options) {
        return new EmitContext(
                schema,
                facts,
                names,
                new Codecs(schema, names),
                new Comments(schema, facts, names, options.documentation()),
                options,
                new DeprecatedTypes(schema),
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

    /** Returns whether the class of a type keeps what the schema does not know; imported ones may do otherwise. */
    public boolean keep(DefinedType type) {
        return keep() || options.keepingImports().contains(type.qapiName());
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

    /** Returns the annotation that marks a class as generated, if one is wanted; the runtime's own says by whom itself. */
    public List<AnnotationSpec> generated() {
        ClassName annotation = ChosenName.className(options.generatedAnnotation());
        if (annotation == null) {
            return List.of();
        }
        AnnotationSpec.Builder marked = AnnotationSpec.builder(annotation);
        return List.of(
                options.generatedAnnotation().equals(GenerateOptions.RUNTIME_GENERATED)
                        ? marked.build()
                        : marked.addMember("value", "$S", "io.github.qapi4j").build());
    }

    /** Returns the annotations of a definition's class. */
    public List<AnnotationSpec> annotations(Definition definition) {
        Header header = definition.header();
        List<AnnotationSpec> annotations =
                new ArrayList<>(annotations(Element.of(definition.name()), header.features(), header.condition()));
        if (deprecated.areNamedBy(definition)) {
            annotations.add(Annotations.suppressDeprecation());
        }
        return annotations;
    }

    /**
     * Returns the annotations of an element.
     *
     * @param features its features
     * @param condition when it exists, or null for always
     */
    public List<AnnotationSpec> annotations(Element element, List<Feature> features, @Nullable Condition condition) {
        List<AnnotationSpec> annotations = new ArrayList<>(Annotations.of(features, condition));
        annotations.addAll(available(element));
        return annotations;
    }

    /** Returns the annotation that says which versions have an element, where not all have it that have the rest. */
    public List<AnnotationSpec> available(Element element) {
        @Nullable List<String> labels = facts.available().get(element);
        return labels == null ? List.of() : List.of(Annotations.available(labels));
    }
}
