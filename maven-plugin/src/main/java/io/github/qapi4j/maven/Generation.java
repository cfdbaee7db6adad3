package io.github.qapi4j.maven;

import io.github.qapi4j.generator.GenerateOptions;
import io.github.qapi4j.generator.GeneratedFile;
import io.github.qapi4j.maven.files.Manifest;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.OutputUpdate;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.files.Run;
import io.github.qapi4j.maven.source.SchemaArchives;
import io.github.qapi4j.maven.source.SchemaPlace;
import io.github.qapi4j.maven.source.SchemaSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** One run of a generating goal: find the schemas, compile them, bring the output folder up to date. */
final class Generation {
    private final Log log;
    private final Ide ide;
    private final SchemaArchives archives;
    private final Executions executions;
    private final Consumer<Path> sourceRoots;

    /**
     * Prepares a run.
     *
     * @param archives where schemas of other artifacts are found
     * @param executions what this one knows of the project's others
     * @param sourceRoots takes the output folder
     */
    Generation(Log log, Ide ide, SchemaArchives archives, Executions executions, Consumer<Path> sourceRoots) {
        this.log = log;
        this.ide = ide;
        this.archives = archives;
        this.executions = executions;
        this.sourceRoots = sourceRoots;
    }

    /**
     * Runs; where a schema has an error, nothing on disk has changed.
     *
     * @param plugin tells this build of the plugin from others
     * @param force whether to generate also when nothing has changed
     * @throws MojoFailureException if a schema has an error; all of them are in the log by then
     * @throws IOException if a file cannot be read, written or deleted; the message is for the user
     */
    void run(GenerateRequest request, String plugin, boolean force) throws MojoFailureException, IOException {
        ProjectFolders folders = request.schemas().folders();
        Manifest earlier = Manifest.read(folders);
        RootSchemas schemas = RootSchemas.list(request.schemas());
        if (schemas.isEmpty()
                && (earlier.outputs().isEmpty() || request.schemas().failOnMissingSources())) {
            schemas.reportNone(log);
            return;
        }
        refuseFileAsOutput(folders);
        // Before anything can fail or turn out to be up to date: IDEs and later phases need the folder all the same.
        sourceRoots.accept(folders.output());
        Run run = new Run(plugin, parameters(request, schemas));
        @Nullable String reason = force ? "force is true" : earlier.reasonToRun(run, folders.base());
        if (reason == null && MainTypesFile.read(folders.state()) == null) {
            reason = "nothing says what was made of which schema";
        }
        if (reason == null) {
            // The text may be what it was before a mistake that is still marked.
            ide.show(earlier.ownFiles(folders.base()), List.of());
            log.info("Sources generated from QAPI schemas are up to date ("
                    + ClosingLine.count(earlier.filesRead(), "schema file") + ")");
            executions.finish(request.compiledTo() != null);
            return;
        }
        log.debug("Generating, because " + reason);
        update(request, earlier, run, schemas.roots());
    }

    /** What is asked for, and among which files the root schemas are. */
    private record Question(GenerateRequest request, List<Path> candidates) {}

    private static List<String> parameters(GenerateRequest request, RootSchemas schemas) {
        return RecordText.lines(
                new Question(request, schemas.candidates()), request.schemas().folders());
    }

    private static void refuseFileAsOutput(ProjectFolders folders) throws IOException {
        for (Path at = folders.output(); at != null; at = at.getParent()) {
            if (Files.exists(at) && !Files.isDirectory(at)) {
                throw new IOException("'" + folders.show(at) + "' is a file, but sources are to be generated below it: "
                        + "remove it, or set outputDirectory to another folder");
            }
        }
    }

    private void update(GenerateRequest request, Manifest earlier, Run run, List<Path> roots)
            throws MojoFailureException, IOException {
        ProjectFolders folders = request.schemas().folders();
        SchemaSpace space = new SchemaSpace(folders, archives);
        Compilation.Generated generated = new Compilation(request.schemas(), space, new Reporter(log, ide))
                .generate(roots, request.packages(), request.mainTypes());
        List<GeneratedFile> sources = generated.files();
        List<OutputSet> wanted = new ArrayList<>();
        wanted.add(new OutputSet(folders.output(), request.asciiOnly() ? Ascii.escape(sources) : sources));
        Path classes = request.embedIn();
        if (classes != null) {
            wanted.add(new EmbeddedSchemas(folders, log).of(space.ownFiles(), classes));
        }
        new DoubledOutputs(executions, log).refuse(folders, wanted, request.compiledTo() != null);
        MainTypesFile.write(folders.state(), made(request, generated.packages()));
        OutputUpdate.Result result =
                new OutputUpdate(folders, earlier, request.compiledTo()).apply(run, space.inputs(), wanted);
        wanted.forEach(set -> ide.refresh(set.folder()));
        executions.finish(request.compiledTo() != null);
        log.info(new ClosingLine(roots.size(), sources, result.written().get(0), result.deleted()).toString());
    }

    /** Where nobody compiles the sources, their types cannot be used; copies of schemas stand for the schemas themselves. */
    private static MainTypes made(GenerateRequest request, Map<SchemaPlace, String> packages) {
        GenerateOptions options = request.packages().options();
        if (request.compiledTo() == null) {
            return MainTypes.of(Map.of(), options);
        }
        Map<SchemaPlace, String> all = new HashMap<>(packages);
        Path classes = request.embedIn();
        if (classes != null) {
            ProjectFolders folders = request.schemas().folders();
            packages.forEach((place, name) -> {
                Path schema = folders.base().resolve(place.file());
                if (place.entry() == null && schema.startsWith(folders.source())) {
                    all.put(new SchemaPlace(folders.show(EmbeddedSchemas.copy(folders, schema, classes)), null), name);
                }
            });
        }
        return MainTypes.of(all, options);
    }
}
