package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.maven.config.SchemaKeys;
import io.github.qapi4j.maven.files.BuildFingerprint;
import io.github.qapi4j.maven.files.DumpUpdate;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** One run of the goal that writes what schemas define as text. */
public final class DumpTask {
    private static final String REMEDY =
            "move or delete such files, choose another dumpDirectory, or let them be replaced with -Dqapi.overwrite";

    private final TaskContext context;

    /** Prepares a run. */
    public DumpTask(TaskContext context) {
        this.context = context;
    }

    /**
     * Writes what schemas define to the output folder.
     *
     * @param plugin tells this build of the plugin from others
     * @param overwrite whether files are replaced that are not known to be dumps of this goal
     * @throws MojoFailureException if one is refused; all errors are reported by then
     * @throws IOException if something cannot be read or written
     */
    public void run(SchemaRequest request, String plugin, boolean overwrite) throws MojoFailureException, IOException {
        RootSchemas schemas = RootSchemas.list(request);
        if (schemas.isEmpty()) {
            schemas.reportNone(context.log());
            return;
        }
        ProjectFolders folders = request.folders();
        List<OutputFile> dumps = new ArrayList<>();
        context.compilation(request, context.loader(request))
                .check(schemas.roots())
                .forEach((name, schema) -> dumps.add(new OutputFile(target(folders, name), Dumper.dump(schema))));
        new DumpUpdate(folders, overwrite, REMEDY)
                .apply(new BuildFingerprint(plugin, List.of()), new OutputSet(folders.output(), dumps));
        context.ide().refresh(folders.output());
        context.log()
                .info("Dumped " + GenerationSummary.count(dumps.size(), "schema") + " to "
                        + folders.show(folders.output()));
    }

    private static String target(ProjectFolders folders, Path name) {
        Path schema = folders.base().resolve(name).normalize();
        Path place = schema.startsWith(folders.source()) ? folders.source().relativize(schema) : schema.getFileName();
        return SchemaKeys.slashed(place).replaceFirst("\\.json$", "") + ".out";
    }
}
