package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.imported.ImportedChoices;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.maven.config.PackageMapping;
import io.github.qapi4j.maven.config.SchemaKeys;
import io.github.qapi4j.maven.maintypes.MainTypeImports;
import io.github.qapi4j.maven.maintypes.MainTypes;
import io.github.qapi4j.maven.source.ImportedTypes;
import io.github.qapi4j.maven.source.ReadFiles;
import io.github.qapi4j.maven.source.RecordingSourceLoader;
import io.github.qapi4j.maven.source.SchemaPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The calls of the compiler that make Java, after what is known of types that exist already; what it finds is reported. */
final class JavaCompilation {
    private final SchemaRequest request;
    private final RecordingSourceLoader loader;
    private final SchemaReporter reporter;
    private final ImportedTypes imported;

    JavaCompilation(
            SchemaRequest request, RecordingSourceLoader loader, SchemaReporter reporter, ImportedTypes imported) {
        this.request = request;
        this.loader = loader;
        this.reporter = reporter;
        this.imported = imported;
    }

    /**
     * Generates sources in memory.
     *
     * @param roots absolute paths
     * @param mainTypes what to use instead of generating it again
     * @throws MojoFailureException if a schema is refused; all errors are reported by then
     */
    GeneratedSources generate(List<Path> roots, PackageMapping mapping, Map<String, MainTypes> mainTypes)
            throws MojoFailureException, IOException {
        Map<Path, GenerateOptions> options = new LinkedHashMap<>(mapping.split(request.folders(), roots));
        List<Diagnostic> contradictions = new ArrayList<>();
        for (Map.Entry<Path, GenerateOptions> root : options.entrySet()) {
            root.setValue(withImports(root.getKey(), root.getValue(), mainTypes, contradictions));
        }
        refuse(contradictions);
        GenerateResult result = new QapiCompiler(loader).generate(options, request.checking());
        report(result, mapping);
        Map<Path, GenerateOptions> choices = new TreeMap<>();
        options.forEach((root, chosen) -> choices.put(loader.locate(root), chosen));
        return new GeneratedSources(result.files(), packages(result), result.leftOut(), choices);
    }

    /**
     * Generates sources in memory that stand for several versions of a schema. No other execution is to take their types for
     * those of one of the schemas.
     *
     * @throws MojoFailureException if a schema is refused, or the versions contradict each other; all errors are reported by
     *     then
     */
    GeneratedSources generate(MergeOptions versions, PackageMapping mapping) throws MojoFailureException, IOException {
        QapiCompiler compiler = new QapiCompiler(loader);
        Path newest = loader.locate(versions.newest().root());
        GenerateOptions options = mapping.merged(request.folders(), versions);
        @Nullable
        Schema schema = options.imports().isEmpty()
                ? null
                : compiler.merge(versions, request.checking()).schema();
        if (schema != null) {
            List<Diagnostic> contradictions = new ArrayList<>();
            options = followed(newest, schema, options, contradictions);
            refuse(contradictions);
        }
        GenerateResult result = compiler.generate(versions, request.checking(), options);
        report(result, mapping);
        return new GeneratedSources(result.files(), Map.of(), result.leftOut(), Map.of(newest, options));
    }

    /** Returns options with types that other executions made, and with what was chosen for all that are imported. */
    private GenerateOptions withImports(
            Path root, GenerateOptions options, Map<String, MainTypes> mainTypes, List<Diagnostic> contradictions)
            throws MojoFailureException, IOException {
        if (mainTypes.isEmpty() && options.imports().isEmpty()) {
            return options;
        }
        @Nullable
        Schema schema = new QapiCompiler(loader).check(root, request.checking()).schema();
        if (schema == null) {
            return options;
        }
        Path path = loader.locate(root);
        return followed(
                path, schema, new MainTypeImports(loader, mainTypes).add(path, schema, options), contradictions);
    }

    /**
     * Returns options with what artifacts say of the types that are imported from them.
     *
     * @param root where the root schema was read
     * @param contradictions takes what is said otherwise
     */
    private GenerateOptions followed(Path root, Schema schema, GenerateOptions options, List<Diagnostic> contradictions)
            throws IOException {
        Set<String> schemas = new TreeSet<>();
        for (String module : Imports.of(schema, options).keySet()) {
            schemas.add(SchemaKeys.slashed(request.folders()
                    .source()
                    .relativize(root.resolveSibling(module).normalize())));
        }
        if (schemas.isEmpty()) {
            return options;
        }
        ReadFiles reads = new ReadFiles(request.folders());
        Diagnostics found = new Diagnostics();
        GenerateOptions followed = ImportedChoices.follow(schema, options, imported.of(schemas, reads), found);
        loader.note(reads);
        contradictions.addAll(found.list());
        return followed;
    }

    private void refuse(List<Diagnostic> contradictions) throws MojoFailureException {
        if (!contradictions.isEmpty()) {
            reporter.report(contradictions);
        }
    }

    private void report(GenerateResult result, PackageMapping mapping) throws MojoFailureException {
        if (result.diagnostics().stream().anyMatch(found -> found.code() == Code.UNKNOWN_MODULE)) {
            mapping.refuseUnused(loader);
        }
        reporter.report(result.diagnostics());
    }

    private Map<SchemaPlace, String> packages(GenerateResult result) {
        Map<SchemaPlace, String> packages = new HashMap<>();
        result.packages()
                .forEach((root, modules) -> modules.forEach((module, name) -> {
                    SchemaPlace place = loader.place(
                            loader.locate(root).resolveSibling(module).normalize());
                    if (place != null) {
                        packages.put(place, name);
                    }
                }));
        return packages;
    }
}
