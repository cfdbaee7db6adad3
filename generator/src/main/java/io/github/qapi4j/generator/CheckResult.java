package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one root schema gave.
 *
 * @param schema the schema, or null where there was an error
 * @param dialect the dialect that it was read in
 * @param diagnostics errors and warnings, in order; first of all, where the schema itself showed its dialect, why it is
 *     not the current one
 */
public record CheckResult(@Nullable Schema schema, Dialect dialect, List<Diagnostic> diagnostics) {
    public CheckResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
