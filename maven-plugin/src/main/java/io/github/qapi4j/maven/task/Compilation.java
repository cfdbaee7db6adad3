package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.DumpResult;
import io.github.qapi4j.generator.MergeResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.maven.source.RecordingSourceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The calls of the compiler that make no Java: paths become what messages should name, and what it finds is reported. */
final class Compilation {
    private final SchemaRequest request;
    private final RecordingSourceLoader loader;
    private final SchemaReporter reporter;

    Compilation(SchemaRequest request, RecordingSourceLoader loader, SchemaReporter reporter) {
        this.request = request;
        this.loader = loader;
        this.reporter = reporter;
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
        reporter.report(diagnostics);
        return texts;
    }

    /**
     * Reads, checks and merges versions of a schema.
     *
     * @throws MojoFailureException if one is refused, or they contradict each other; all errors are reported by then
     */
    MergeResult merge(MergeOptions versions) throws MojoFailureException {
        MergeResult result = new QapiCompiler(loader).merge(versions, request.checking(), request.profile());
        reporter.report(result.diagnostics());
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
        reporter.report(diagnostics);
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
        reporter.report(diagnostics);
    }

    private List<Path> named(List<Path> roots) {
        return roots.stream().map(root -> Path.of(request.folders().show(root))).toList();
    }
}
