package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.java.JavaWalk;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.GenerateOptions;
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
     * Compares them; where only one side says how its types were generated, the other one's were alike.
     *
     * @throws DiffException if the generator would refuse one of the schemas
     */
    List<Finding> compare(ComparedSchema before, ComparedSchema after) throws DiffException {
        @Nullable Schema first = before.schema();
        @Nullable Schema second = after.schema();
        if (first == null || second == null) {
            return List.of();
        }
        if (before.standsForVersionsOnly() || after.standsForVersionsOnly()) {
            return List.of();
        }
        List<GenerateOptions> old = choices(before);
        List<GenerateOptions> now = choices(after);
        // A set: the types of two packages mostly break alike.
        Set<Finding> findings = new LinkedHashSet<>();
        for (GenerateOptions chosen : old.isEmpty() ? orDefault(now) : old) {
            findings.addAll(JavaWalk.walk(first, chosen, second, now.isEmpty() ? chosen : counterpart(chosen, now)));
        }
        return List.copyOf(findings);
    }

    private static List<GenerateOptions> choices(ComparedSchema schema) {
        return schema.bindings().stream()
                .filter(binding -> binding.versions() == null)
                .map(BindingProperties::options)
                .toList();
    }

    private List<GenerateOptions> orDefault(List<GenerateOptions> chosen) {
        return chosen.isEmpty()
                ? List.of(GenerateOptions.builder("qapi")
                        .defines(options.profile().defines())
                        .undefines(options.profile().undefines())
                        .build())
                : chosen;
    }

    private static GenerateOptions counterpart(GenerateOptions chosen, List<GenerateOptions> now) {
        return now.stream()
                .filter(other -> other.packageName().equals(chosen.packageName()))
                .findFirst()
                .orElse(now.get(0));
    }
}
