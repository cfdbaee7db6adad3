package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.javadoc.Comments;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.naming.ChosenName;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import java.util.List;

/**
 * What every emitter needs to know.
 *
 * @param schema the schema
 * @param names its Java names
 * @param codecs its types in Java
 * @param comments its documentation as Javadoc
 * @param options what Java is wanted
 */
public record EmitContext(Schema schema, JavaNames names, Codecs codecs, Comments comments, GenerateOptions options) {
    /** Makes the context of a schema. */
    public static EmitContext of(Schema schema, JavaNames names, GenerateOptions options) {
        return new EmitContext(
                schema,
                names,
                new Codecs(schema, names),
                new Comments(schema, names, options.documentation()),
                options);
    }

    /** Returns whether records keep what the schema does not know. */
    public boolean keep() {
        return options.unknownMembers() == UnknownMembersMode.KEEP;
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
