package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.output.OutputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What generating from root schemas gave.
 *
 * @param files the sources, sorted by path; empty where there was an error
 * @param packages root schema → module (its path relative to the root schema's folder, with slashes) → package of its types,
 *     whether these are generated or exist already; empty where there was an error
 * @param leftOut the names of definitions that the user's choice of definitions leaves out, sorted; empty where there is no
 *     such choice, or was an error
 * @param diagnostics errors and warnings, in order
 */
public record GenerateResult(
        List<OutputFile> files,
        Map<Path, Map<String, String>> packages,
        List<String> leftOut,
        List<Diagnostic> diagnostics) {
    public GenerateResult {
        files = List.copyOf(files);
        packages = Map.copyOf(packages);
        leftOut = List.copyOf(leftOut);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns what comes of schemas that are refused. */
    public static GenerateResult refused(List<Diagnostic> diagnostics) {
        return new GenerateResult(List.of(), Map.of(), List.of(), diagnostics);
    }

    /** Returns a result with other diagnostics; without files if there are errors: half of the types would be no use. */
    GenerateResult with(List<Diagnostic> other) {
        GenerateResult result = new GenerateResult(files, packages, leftOut, other);
        return result.hasErrors() ? new GenerateResult(List.of(), Map.of(), List.of(), other) : result;
    }

    /** Returns whether any schema was refused. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
