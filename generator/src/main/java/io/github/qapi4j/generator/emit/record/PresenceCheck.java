package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Emits what leaves a method where a mandatory value is missing. Behind it, readers of the code and tools that check nullness
 * see that the values are there.
 */
public final class PresenceCheck {
    private PresenceCheck() {}

    /**
     * Returns the statement; nothing where no value is mandatory.
     *
     * @param values the variables that hold the values
     * @param error what is thrown
     */
    public static CodeBlock of(List<String> values, CodeBlock error) {
        if (values.isEmpty()) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L == null)", String.join(" == null || ", values))
                .addStatement("throw $L", error)
                .endControlFlow()
                .build();
    }

    /** Returns the statement for a builder. */
    static CodeBlock ofBuilder(List<String> values, String table) {
        return of(values, CodeBlock.of("$L.unset($L)", table, String.join(", ", values)));
    }

    /** Returns the statement for a reader: of its variables, those of reference types start with null. */
    static CodeBlock ofReader(List<Component> components, String table) {
        List<String> values = components.stream()
                .filter(component -> !component.optional() && component.isReference())
                .map(Component::name)
                .toList();
        return of(values, CodeBlock.of("$L.notRead()", table));
    }
}
