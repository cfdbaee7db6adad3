package io.github.qapi4j.maven.task;

import io.github.qapi4j.maven.report.DiagnosticReporter;
import io.github.qapi4j.maven.report.Ide;
import io.github.qapi4j.maven.source.DependencySchemaSource;
import io.github.qapi4j.maven.source.ImportedTypes;
import io.github.qapi4j.maven.source.RecordingSourceLoader;
import org.apache.maven.plugin.logging.Log;

/**
 * What surrounds a task, and what it tells.
 *
 * @param log takes what people read
 * @param ide the editor that runs the build
 * @param dependencies where a schema is looked for that is not in the source folder
 */
public record TaskContext(Log log, Ide ide, DependencySchemaSource dependencies) {
    RecordingSourceLoader loader(SchemaRequest request) {
        return new RecordingSourceLoader(request.folders(), dependencies);
    }

    Compilation compilation(SchemaRequest request, RecordingSourceLoader loader) {
        return new Compilation(request, loader, reporter(request, loader));
    }

    JavaCompilation javaCompilation(SchemaRequest request, RecordingSourceLoader loader) {
        ImportedTypes imported = new ImportedTypes(request.folders(), dependencies, request.checking(), log::warn);
        return new JavaCompilation(request, loader, reporter(request, loader), imported);
    }

    private SchemaReporter reporter(SchemaRequest request, RecordingSourceLoader loader) {
        return new SchemaReporter(request, loader, new DiagnosticReporter(log, ide));
    }
}
