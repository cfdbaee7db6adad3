package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.maven.report.DiagnosticReporter;
import io.github.qapi4j.maven.source.RecordingSourceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Reports what the compiler found in the schemas of a request, and in the files that it read with them.
 *
 * @param request whether warnings count as errors
 * @param loader knows the files
 * @param reporter takes what was found
 */
record SchemaReporter(SchemaRequest request, RecordingSourceLoader loader, DiagnosticReporter reporter) {
    /**
     * Reports diagnostics, and files that were found twice.
     *
     * @throws MojoFailureException if a schema is refused
     */
    void report(List<Diagnostic> diagnostics) throws MojoFailureException {
        List<Path> files = new ArrayList<>(loader.ownFiles().keySet());
        files.addAll(loader.lists());
        reporter.report(files, diagnostics, request.fatalWarnings());
        reporter.report(loader.doubles());
    }
}
