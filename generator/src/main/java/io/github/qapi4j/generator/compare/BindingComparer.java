package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.java.JavaSide;
import io.github.qapi4j.generator.diff.java.JavaWalk;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the types that are generated from two schemas: those of a package with those of the same package, and those of one
 * that is no more with what there is now.
 */
record BindingComparer(ComparisonOptions options) {
    /**
     * Compares them; where only one side says how its types were generated, the other one's were alike. Types are left out of
     * which, or of whose counterparts, nobody knows what they stand for.
     *
     * @throws DiffException if the generator would refuse one of the schemas
     */
    List<Finding> compare(ComparedSchema before, ComparedSchema after) throws DiffException {
        @Nullable Schema first = before.schema();
        @Nullable Schema second = after.schema();
        if (first == null || second == null) {
            return List.of();
        }
        List<JavaSide> old = before.bindings().isEmpty() ? alike(first, after) : sides(before);
        List<JavaSide> now = after.bindings().isEmpty() ? alike(second, before) : sides(after);
        // A set: the types of two packages mostly break alike.
        Set<Finding> findings = new LinkedHashSet<>();
        for (JavaSide side : old) {
            @Nullable JavaSide counterpart = counterpart(side, now, after);
            if (counterpart != null) {
                findings.addAll(JavaWalk.walk(side, counterpart));
            }
        }
        return List.copyOf(findings);
    }

    /** Returns what each package was generated from, where that is known. */
    private static List<JavaSide> sides(ComparedSchema schema) {
        List<JavaSide> sides = new ArrayList<>();
        for (ComparedBinding binding : schema.bindings()) {
            @Nullable Schema from = binding.schema();
            if (from != null) {
                sides.add(
                        new JavaSide(from, binding.facts(), binding.properties().options()));
            }
        }
        return sides;
    }

    /** Returns types of a schema that were generated as those of another one, or, where nobody knows, in the usual way. */
    private List<JavaSide> alike(Schema schema, ComparedSchema other) {
        if (other.bindings().isEmpty()) {
            return List.of(JavaSide.of(
                    schema,
                    GenerateOptions.builder("qapi")
                            .defines(options.profile().defines())
                            .undefines(options.profile().undefines())
                            .build()));
        }
        return other.bindings().stream()
                .map(binding -> JavaSide.of(schema, binding.properties().options()))
                .toList();
    }

    private static @Nullable JavaSide counterpart(JavaSide side, List<JavaSide> now, ComparedSchema after) {
        String name = side.options().packageName();
        boolean unknown = after.bindings().stream()
                .anyMatch(binding -> binding.schema() == null
                        && binding.properties().options().packageName().equals(name));
        @Nullable JavaSide first = unknown || now.isEmpty() ? null : now.get(0);
        return now.stream()
                .filter(other -> other.options().packageName().equals(name))
                .findFirst()
                .orElse(first);
    }
}
