package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.DumpResult;
import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.ImportedChoices;
import io.github.qapi4j.generator.MergeResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.maven.config.PackageMapping;
import io.github.qapi4j.maven.config.SchemaKeys;
import io.github.qapi4j.maven.maintypes.MainTypeImports;
import io.github.qapi4j.maven.maintypes.MainTypes;
import io.github.qapi4j.maven.report.DiagnosticReporter;
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

/** The call of the compiler: paths become what messages should name, and what it finds is reported. */
final class Compilation {
    private final SchemaRequest request;
    private final RecordingSourceLoader loader;
    private final DiagnosticReporter reporter;
    private final ImportedTypes imported;

    Compilation(
            SchemaRequest request, RecordingSourceLoader loader, DiagnosticReporter reporter, ImportedTypes imported) {
        this.request = request;
        this.loader = loader;
        this.reporter = reporter;
        this.imported = imported;
    }

    /**
     * What generating gave.
     *
     * @param files the sources, sorted by path
     * @param packages where a schema was found → package of its types
     * @param leftOut the definitions that the POM leaves out, sorted
     * @param choices root schema, by its absolute path → how Java was generated from it; of several versions the newest one's
     */
    record Generated(
            List<OutputFile> files,
            Map<SchemaPlace, String> packages,
            List<String> leftOut,
            Map<Path, GenerateOptions> choices) {}

    /**
     * Generates sources in memory.
     *
     * @param roots absolute paths
     * @param mainTypes what to use instead of generating it again
     * @throws MojoFailureException if a schema is refused; all errors are reported by then
     */
    Generated generate(List<Path> roots, PackageMapping mapping, Map<String, MainTypes> mainTypes)
            throws MojoFailureException, IOException {
        QapiCompiler compiler = new QapiCompiler(loader);
        Map<Path, GenerateOptions> options = new LinkedHashMap<>();
        List<Diagnostic> contradictions = new ArrayList<>();
        for (Map.Entry<Path, GenerateOptions> root :
                mapping.split(request.folders(), roots).entrySet()) {
            boolean importing =
                    !mainTypes.isEmpty() || !root.getValue().imports().isEmpty();
            CheckResult checked = importing ? compiler.check(root.getKey(), request.checking()) : null;
            @Nullable Schema schema = checked == null ? null : checked.schema();
            Path path = loader.locate(root.getKey());
            options.put(
                    root.getKey(),
                    schema == null
                            ? root.getValue()
                            : followed(
                                    path,
                                    schema,
                                    new MainTypeImports(loader, mainTypes).add(path, schema, root.getValue()),
                                    contradictions));
        }
        refuse(contradictions);
        GenerateResult result = compiler.generate(options, request.checking());
        report(result, mapping);
        Map<Path, GenerateOptions> choices = new TreeMap<>();
        options.forEach((root, chosen) -> choices.put(loader.locate(root), chosen));
        return new Generated(result.files(), packages(result), result.leftOut(), choices);
    }

    /**
     * Generates sources in memory that stand for several versions of a schema. No other execution is to take their types for
     * those of one of the schemas.
     *
     * @throws MojoFailureException if a schema is refused, or the versions contradict each other; all errors are reported by
     *     then
     */
    Generated generate(MergeOptions versions, PackageMapping mapping) throws MojoFailureException, IOException {
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
        return new Generated(result.files(), Map.of(), result.leftOut(), Map.of(newest, options));
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
            report(contradictions);
        }
    }

    private void report(GenerateResult result, PackageMapping mapping) throws MojoFailureException {
        if (result.diagnostics().stream().anyMatch(found -> found.code() == Code.UNKNOWN_MODULE)) {
            mapping.refuseUnused(loader);
        }
        report(result.diagnostics());
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

    /**
     * Prints what schemas define.
     *
     * @param roots absolute paths
     * @return the texts by what messages call the schemas
     * @throws MojoFailureException if one is refused; all errors are reported by then
     */
    Map<Path, String> dump(List<Path> roots) throws MojoFailureException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<Path, String> texts = new TreeMap<>();
        for (Path name : named(roots)) {
            DumpResult result = new QapiCompiler(loader).dump(name, request.checking());
            diagnostics.addAll(result.diagnostics());
            @Nullable String text = result.text();
            if (text != null) {
                texts.put(name, text);
            }
        }
        report(diagnostics);
        return texts;
    }

    /**
     * Reads, checks and merges versions of a schema.
     *
     * @throws MojoFailureException if one is refused, or they contradict each other; all errors are reported by then
     */
    MergeResult merge(MergeOptions versions) throws MojoFailureException {
        MergeResult result = new QapiCompiler(loader).merge(versions, request.checking(), request.profile());
        report(result.diagnostics());
        return result;
    }

    /**
     * Reads and checks schemas, or the versions that are asked for, and keeps nothing of them.
     *
     * @param roots absolute paths
     * @throws MojoFailureException if one is refused; all errors are reported by then
     */
    void diagnose(List<Path> roots) throws MojoFailureException {
        @Nullable MergeOptions versions = request.versions();
        if (versions != null) {
            merge(versions);
            return;
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path root : named(roots)) {
            diagnostics.addAll(new QapiCompiler(loader).diagnose(root, request.checking()));
        }
        report(diagnostics);
    }

    /**
     * Does the same, and checks a list of features.
     *
     * @param roots absolute paths
     * @param features the file of the list
     * @throws MojoFailureException if a schema or the list is refused; all errors are reported by then
     */
    void diagnose(List<Path> roots, Path features) throws MojoFailureException {
        @Nullable MergeOptions versions = request.versions();
        QapiCompiler compiler = new QapiCompiler(loader);
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (versions != null) {
            diagnostics.addAll(compiler.check(versions, request.checking(), features, request.profile()));
        } else {
            compiler.check(named(roots), request.checking(), features, request.profile())
                    .values()
                    .forEach(diagnostics::addAll);
        }
        report(diagnostics);
    }

    private List<Path> named(List<Path> roots) {
        return roots.stream().map(root -> Path.of(request.folders().show(root))).toList();
    }

    private void report(List<Diagnostic> diagnostics) throws MojoFailureException {
        List<Path> files = new ArrayList<>(loader.ownFiles().keySet());
        files.addAll(loader.lists());
        reporter.report(files, diagnostics, request.fatalWarnings());
        reporter.report(loader.doubles());
    }
}
