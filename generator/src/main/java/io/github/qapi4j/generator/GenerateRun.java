package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.generator.versions.MergedSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of the generator: collects what comes of each root schema, and knows at the end which of the user's choices none of
 * them had a use for.
 */
final class GenerateRun {
    private final SourceLoader loader;
    private final JavaStage java;
    private final Choices choices;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final OutputFiles output = new OutputFiles();
    private final Map<Path, Map<String, String>> packages = new HashMap<>();
    private @Nullable Path last;
    private VersionFacts facts = VersionFacts.NONE;

    /**
     * Starts a run.
     *
     * @param options those of all root schemas
     */
    GenerateRun(SourceLoader loader, JavaStage java, Collection<GenerateOptions> options) {
        this.loader = loader;
        this.java = java;
        this.choices = Choices.of(options);
    }

    /** Adds what checking or merging a schema found. */
    void report(List<Diagnostic> found) {
        diagnostics.addAll(found);
    }

    /**
     * Looks at a schema before it is configured: also what is left out of it then is something to choose for.
     *
     * @param root the schema as the user gave it, or, of several versions, the newest
     */
    void read(Path root, Schema schema, GenerateOptions options) {
        choices.names().read(root, schema, options);
    }

    /**
     * Adds the sources of a schema.
     *
     * @param root the schema as the user gave it, or, of several versions, the newest
     */
    void add(Path root, MergedSchema configured, GenerateOptions options) {
        Path shown = Path.of(loader.displayName(root));
        last = shown;
        facts = configured.facts();
        packages.put(root, Imports.packages(configured.schema(), options));
        Diagnostics found = new Diagnostics();
        output.add(shown, java.sources(shown, configured, options, choices, found), found);
        diagnostics.addAll(found.list());
    }

    /** Returns what the run gave: no files where anything was refused, or a choice is a misspelt one. */
    GenerateResult result() {
        GenerateResult result = new GenerateResult(
                        output.sorted(), packages, choices.definitions().leftOut(), List.of())
                .with(diagnostics);
        // Without schemas there is nothing to choose for: a build whose last one is gone may keep its choices.
        return last == null || result.hasErrors() ? result : refuseUnused(last, result);
    }

    private GenerateResult refuseUnused(Path place, GenerateResult result) {
        Diagnostics unused = new Diagnostics();
        choices.refuseUnused(Span.ofFile(new SourceFile(place.toString(), "", null)), facts, unused);
        List<Diagnostic> all = new ArrayList<>(result.diagnostics());
        all.addAll(unused.list());
        return result.with(all);
    }
}
