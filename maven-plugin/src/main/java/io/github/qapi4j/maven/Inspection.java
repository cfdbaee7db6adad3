package io.github.qapi4j.maven;

import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.maven.files.DumpUpdate;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.files.Run;
import io.github.qapi4j.maven.source.SchemaArchives;
import io.github.qapi4j.maven.source.SchemaSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** One run of a goal that looks at schemas and generates nothing. */
final class Inspection {
    private final Log log;
    private final Ide ide;
    private final SchemaArchives archives;

    Inspection(Log log, Ide ide, SchemaArchives archives) {
        this.log = log;
        this.ide = ide;
        this.archives = archives;
    }

    /**
     * Checks schemas.
     *
     * @throws MojoFailureException if one is refused; all errors are reported by then
     * @throws IOException if a folder cannot be read
     */
    void validate(SchemaRequest request) throws MojoFailureException, IOException {
        RootSchemas schemas = RootSchemas.list(request);
        if (schemas.isEmpty()) {
            schemas.reportNone(log);
            return;
        }
        SchemaSpace space = new SchemaSpace(request.folders(), archives);
        List<Path> roots = schemas.roots();
        compilation(request, space).diagnose(roots);
        log.info("Found no errors in " + ClosingLine.count(roots.size(), "schema") + " ("
                + ClosingLine.count(space.filesRead(), "file") + ")");
    }

    /**
     * Writes what schemas define to the output folder.
     *
     * @param plugin tells this build of the plugin from others
     * @param overwrite whether files are replaced that are not known to be dumps of this goal
     * @throws MojoFailureException if one is refused; all errors are reported by then
     * @throws IOException if something cannot be read or written
     */
    void dump(SchemaRequest request, String plugin, boolean overwrite) throws MojoFailureException, IOException {
        RootSchemas schemas = RootSchemas.list(request);
        if (schemas.isEmpty()) {
            schemas.reportNone(log);
            return;
        }
        ProjectFolders folders = request.folders();
        List<OutputFile> dumps = new ArrayList<>();
        compilation(request, new SchemaSpace(folders, archives))
                .check(schemas.roots())
                .forEach((name, schema) -> dumps.add(new OutputFile(target(folders, name), Dumper.dump(schema))));
        new DumpUpdate(folders, overwrite).apply(new Run(plugin, List.of()), new OutputSet(folders.output(), dumps));
        ide.refresh(folders.output());
        log.info("Dumped " + ClosingLine.count(dumps.size(), "schema") + " to " + folders.show(folders.output()));
    }

    private Compilation compilation(SchemaRequest request, SchemaSpace space) {
        return new Compilation(request, space, new Reporter(log, ide));
    }

    private static String target(ProjectFolders folders, Path name) {
        Path schema = folders.base().resolve(name).normalize();
        Path place = schema.startsWith(folders.source()) ? folders.source().relativize(schema) : schema.getFileName();
        return SchemaKeys.slashed(place).replaceFirst("\\.json$", "") + ".out";
    }
}
