package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.maven.source.RecordingSourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** One run of the goal that checks schemas and writes nothing. */
public final class ValidateTask {
    private final TaskContext context;

    /** Prepares a run. */
    public ValidateTask(TaskContext context) {
        this.context = context;
    }

    /**
     * Checks schemas.
     *
     * @throws MojoFailureException if one is refused; all errors are reported by then
     * @throws IOException if a folder cannot be read
     */
    public void run(SchemaRequest request) throws MojoFailureException, IOException {
        RootSchemas schemas = RootSchemas.list(request);
        if (schemas.isEmpty()) {
            schemas.reportNone(context.log());
            return;
        }
        RecordingSourceLoader loader = context.loader(request);
        List<Path> roots = schemas.roots();
        MergeOptions versions = request.versions();
        if (versions == null) {
            context.compilation(request, loader).diagnose(roots);
        } else {
            context.compilation(request, loader).merge(versions);
        }
        context.log()
                .info("Found no errors in " + schemas.count(roots) + " ("
                        + GenerationSummary.count(loader.filesRead(), "file") + ")");
    }
}
