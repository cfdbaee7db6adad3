package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import java.util.List;

/**
 * What generating from root schemas gave.
 *
 * @param files the sources, sorted by path; empty where there was an error
 * @param diagnostics errors and warnings, in order
 */
public record GenerateResult(List<GeneratedFile> files, List<Diagnostic> diagnostics) {
    public GenerateResult {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns a result without the files where any schema was refused: half of the types would be no use. */
    static GenerateResult of(List<GeneratedFile> files, List<Diagnostic> diagnostics) {
        GenerateResult result = new GenerateResult(files, diagnostics);
        return result.hasErrors() ? new GenerateResult(List.of(), diagnostics) : result;
    }

    /** Returns whether any schema was refused. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
