package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.MergeResult;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.Remedy;
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
import org.jspecify.annotations.Nullable;

/** One run of the goal that writes what schemas define as text. */
public final class DumpTask {
    private static final Remedy REMEDY = new Remedy(
            List.of("move or delete such files", "choose another dumpDirectory"),
            "let them be replaced with -Dqapi.overwrite");

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
        List<Path> roots = schemas.roots();
        List<OutputFile> dumps = dumps(request, roots);
        new DumpUpdate(folders, overwrite, REMEDY)
                .apply(new BuildFingerprint(plugin, List.of()), List.of(), new OutputSet(folders.output(), dumps));
        context.ide().refresh(folders.output());
        context.log().info("Dumped " + schemas.count(roots) + " to " + folders.show(folders.output()));
    }

    /** Several versions have one dump, which is called by the newest one. */
    private List<OutputFile> dumps(SchemaRequest request, List<Path> roots) throws MojoFailureException {
        Compilation compilation = context.compilation(request, context.loader(request));
        List<OutputFile> dumps = new ArrayList<>();
        MergeOptions versions = request.versions();
        if (versions == null) {
            compilation
                    .dump(roots)
                    .forEach((name, text) -> dumps.add(new OutputFile(target(request.folders(), name), text)));
            return dumps;
        }
        MergeResult merged = compilation.merge(versions);
        @Nullable Schema schema = merged.schema();
        if (schema != null) {
            String target = target(request.folders(), versions.newest().root());
            dumps.add(new OutputFile(target, Dumper.dump(schema, merged.facts(), merged.dialect())));
        }
        return dumps;
    }

    private static String target(ProjectFolders folders, Path name) {
        Path schema = folders.base().resolve(name).normalize();
        Path place = schema.startsWith(folders.source()) ? folders.source().relativize(schema) : schema.getFileName();
        return SchemaKeys.slashed(place).replaceFirst("\\.json$", "") + ".out";
    }
}
