package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import java.util.List;

/**
 * A component of a record as its constructors and its builder see it: one that holds a member, a flattened value, or what the
 * schema does not know.
 *
 * @param name its Java name
 * @param type its type
 * @param field the type of the builder's field
 * @param initial what the builder's field starts with, or empty where it starts unset
 * @param comment what it is, as the inside of a Javadoc comment
 * @param deprecation the block tag of a deprecated member, with a line feed; empty for others
 * @param optional whether null stands for an absent member
 * @param tree whether it is a tree, or a list of trees, of which the accessor gives out a copy
 * @param annotations what features, conditions and versions become, on methods
 * @param overloads the other forms of its setter
 */
public record RecordComponentModel(
        String name,
        TypeName type,
        TypeName field,
        CodeBlock initial,
        String comment,
        String deprecation,
        boolean optional,
        boolean tree,
        List<AnnotationSpec> annotations,
        List<Overload> overloads) {
    private static final AnnotationSpec DEPRECATED =
            AnnotationSpec.builder(Deprecated.class).build();

    /** Returns whether the member is deprecated; javac wants that said on methods, not on the record's component. */
    boolean isDeprecated() {
        return annotations.contains(DEPRECATED);
    }

    /** Returns whether the accessor is written out; else the record's own does. */
    boolean hasAccessor() {
        return tree || isDeprecated();
    }

    /** Returns what the accessor returns. */
    CodeBlock value() {
        return tree
                ? CodeBlock.of("$T.$L($N)", RuntimeTypes.TREES, optional ? "copyOptional" : "copy", name)
                : CodeBlock.of("$N", name);
    }

    /** Returns the annotations for the record's header. */
    List<AnnotationSpec> headerAnnotations() {
        return annotations.stream()
                .filter(annotation -> !annotation.equals(DEPRECATED))
                .toList();
    }

    /** Returns the component that holds a member. */
    public static RecordComponentModel of(Component component) {
        return new RecordComponentModel(
                component.name(),
                component.type(),
                component.nullable(),
                CodeBlock.of(""),
                component.comment(),
                component.deprecation(),
                component.optional(),
                component.codec().isTree(),
                component.annotations(),
                component.overloads());
    }
}
