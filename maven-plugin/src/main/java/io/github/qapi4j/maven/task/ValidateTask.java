package io.github.qapi4j.maven.task;

import io.github.qapi4j.maven.source.RecordingSourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** One run of the goal that checks schemas, and a list of features, and writes nothing. */
public final class ValidateTask {
    private final TaskContext context;

    /** Prepares a run. */
    public ValidateTask(TaskContext context) {
        this.context = context;
    }

    /**
     * Checks schemas.
     *
     * @param features the list of features that is to be checked as well; null for none
     * @throws MojoFailureException if one is refused; all errors are reported by then
     * @throws IOException if a folder cannot be read
     */
    public void run(SchemaRequest request, @Nullable Path features) throws MojoFailureException, IOException {
        RootSchemas schemas = RootSchemas.list(request);
        if (schemas.isEmpty()) {
            schemas.reportNone(context.log());
            return;
        }
        RecordingSourceLoader loader = context.loader(request);
        List<Path> roots = schemas.roots();
        Compilation compilation = context.compilation(request, loader);
        if (features == null) {
            compilation.diagnose(roots);
        } else {
            compilation.diagnose(roots, features);
        }
        context.log()
                .info("Found no errors in " + schemas.count(roots) + " ("
                        + GenerationSummary.count(loader.filesRead(), "file") + ")");
    }
}
