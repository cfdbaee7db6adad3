package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.ConditionText;
import io.github.qapi4j.generator.model.Feature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What features and conditions of the schema become: annotations on the element that has them. */
public final class Annotations {
    private Annotations() {}

    /** Returns the annotations of an element with these features, which exists under this condition. */
    public static List<AnnotationSpec> of(List<Feature> features, @Nullable Condition condition) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        List<CodeBlock> others = new ArrayList<>();
        for (Feature feature : features) {
            switch (feature.name()) {
                case Feature.DEPRECATED ->
                    annotations.add(AnnotationSpec.builder(Deprecated.class).build());
                case Feature.UNSTABLE ->
                    annotations.add(
                            AnnotationSpec.builder(RuntimeTypes.UNSTABLE).build());
                default -> others.add(CodeBlock.of("$S", feature.name()));
            }
        }
        if (!others.isEmpty()) {
            annotations.add(strings(RuntimeTypes.FEATURES, others));
        }
        if (condition != null) {
            annotations.add(AnnotationSpec.builder(RuntimeTypes.CONDITIONAL)
                    .addMember("value", "$S", ConditionText.code(condition))
                    .build());
        }
        return annotations;
    }

    /** Returns the annotation of an element that only these versions have. */
    static AnnotationSpec available(List<String> labels) {
        return strings(
                RuntimeTypes.AVAILABLE,
                labels.stream().map(label -> CodeBlock.of("$S", label)).toList());
    }

    private static AnnotationSpec strings(ClassName type, List<CodeBlock> values) {
        return AnnotationSpec.builder(type)
                .addMember("value", values.size() == 1 ? "$L" : "{$L}", CodeBlock.join(values, ", "))
                .build();
    }

    /** Returns the annotation of a class that names what is deprecated in the schema. */
    public static AnnotationSpec suppressDeprecation() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "deprecation")
                .build();
    }
}
