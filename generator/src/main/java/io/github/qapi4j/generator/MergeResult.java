package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.options.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What merging several versions of a schema gave.
 *
 * @param schema the merged schema, or null where a version was refused, or where versions contradict each other
 * @param facts which version has what of it; empty where there is no schema
 * @param dialect the dialect of the newest version
 * @param diagnostics errors and warnings of the versions in their order, then those of merging
 */
public record MergeResult(@Nullable Schema schema, VersionFacts facts, Dialect dialect, List<Diagnostic> diagnostics) {
    public MergeResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
