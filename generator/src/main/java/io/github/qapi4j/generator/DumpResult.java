package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What printing one root schema gave.
 *
 * @param text what it defines, in lines that end in LF, or null where there was an error
 * @param diagnostics errors and warnings, in order
 */
public record DumpResult(@Nullable String text, List<Diagnostic> diagnostics) {
    public DumpResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
