package io.github.qapi4j.maven;

import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.Conflict;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.maven.files.Manifest;
import io.github.qapi4j.maven.files.OutputPlace;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.OutputUpdate;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.files.Run;
import io.github.qapi4j.maven.source.SchemaArchives;
import io.github.qapi4j.maven.source.SchemaPlace;
import io.github.qapi4j.maven.source.SchemaSpace;
import java.io.IOException;
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
     * Runs; where a schema has an error, or a file of somebody else's is in the way, nothing on disk has changed.
     *
     * @throws MojoFailureException if a schema has an error; all of them are in the log by then
     * @throws IOException if a file cannot be read, written or deleted, or must not be; the message is for the user
     */
    void run(GenerateRequest request, GenerateCircumstances now) throws MojoFailureException, IOException {
        ProjectFolders folders = request.schemas().folders();
        Manifest earlier = Manifest.read(folders);
        OutputUpdate update = new OutputUpdate(folders, earlier, place(request), now.cleaning());
        RootSchemas schemas = RootSchemas.list(request.schemas());
        if (schemas.isEmpty()
                && (earlier.outputs().isEmpty() && !update.hasToClean()
                        || request.schemas().failOnMissingSources())) {
            schemas.reportNone(log);
            return;
        }
        refuseObstacle(folders);
        // Before anything can fail or turn out to be up to date: IDEs and later phases need the folder all the same.
        sourceRoots.accept(folders.output());
        Run run = new Run(now.plugin(), parameters(request, schemas));
        @Nullable String reason = now.force() ? "force is true" : earlier.reasonToRun(run, folders.base());
        if (reason == null && MainTypesFile.read(folders.state(), folders::show) == null) {
            reason = "nothing says what was made of which schema";
        }
        if (reason == null && !update.hasToClean()) {
            // The text may be what it was before a mistake that is still marked.
            ide.show(earlier.ownFiles(folders.base()), List.of());
            log.info("Sources generated from QAPI schemas are up to date ("
                    + ClosingLine.count(earlier.filesRead(), "schema file") + ")");
            executions.finish(request.compiled());
            return;
        }
        log.debug("Generating, because " + (reason == null ? "there is something to clean" : reason));
        generate(request, run, schemas.roots(), update);
    }

    private void generate(GenerateRequest request, Run run, List<Path> roots, OutputUpdate update)
            throws MojoFailureException, IOException {
        ProjectFolders folders = request.schemas().folders();
        SchemaSpace space = new SchemaSpace(folders, archives);
        Compilation.Generated generated = new Compilation(request.schemas(), space, new Reporter(log, ide))
                .generate(roots, request.packages(), request.mainTypes());
        List<OutputSet> wanted = wanted(request, space, generated.files());
        new DoubledOutputs(executions, log).refuse(folders, wanted, request.compiled());
        MainTypesFile.delete(folders);
        OutputUpdate.Result result = update.apply(run, space.inputs(), wanted);
        MainTypesFile.write(folders, made(request, generated.packages()));
        wanted.forEach(set -> ide.refresh(set.folder()));
        result.warnings().forEach(log::warn);
        executions.finish(request.compiled());
        OutputFolder.Summary sources = result.written().get(0);
        log.info(new ClosingLine(roots.size(), wanted.get(0).files(), sources, result.deleted()).toString());
    }

    private static OutputPlace place(GenerateRequest request) {
        Path classes = request.classes().toAbsolutePath().normalize();
        return new OutputPlace(
                request.schemas().folders().output(),
                EmbeddedSchemas.folder(classes),
                classes,
                request.compiled() ? classes : null);
    }

    /** What is asked for, and among which files the root schemas are. */
    private record Question(GenerateRequest request, List<Path> candidates) {}

    private static List<String> parameters(GenerateRequest request, RootSchemas schemas) {
        return RecordText.lines(
                new Question(request, schemas.candidates()), request.schemas().folders());
    }

    private static void refuseObstacle(ProjectFolders folders) throws IOException {
        @Nullable Conflict obstacle = new OutputFolder(folders.output()).obstacle();
        if (obstacle != null) {
            throw new IOException(obstacle.statement(folders::show) + ", but sources are to be generated below it: "
                    + "remove it, or set outputDirectory to another folder");
        }
    }

    /** Returns the files that the run wants, the sources first. */
    private List<OutputSet> wanted(GenerateRequest request, SchemaSpace space, List<OutputFile> sources) {
        ProjectFolders folders = request.schemas().folders();
        List<OutputSet> wanted = new ArrayList<>();
        wanted.add(new OutputSet(folders.output(), request.asciiOnly() ? Ascii.escape(sources) : sources));
        if (request.embedded()) {
            wanted.add(
                    new EmbeddedSchemas(folders, log).of(space.ownFiles(), EmbeddedSchemas.folder(request.classes())));
        }
        return wanted;
    }

    /** Where nobody compiles the sources, their types cannot be used; copies of schemas stand for the schemas themselves. */
    private static MainTypes made(GenerateRequest request, Map<SchemaPlace, String> packages) {
        GenerateOptions options = request.packages().options();
        if (!request.compiled()) {
            return MainTypes.of(Map.of(), options);
        }
        Map<SchemaPlace, String> all = new HashMap<>(packages);
        if (request.embedded()) {
            ProjectFolders folders = request.schemas().folders();
            packages.forEach((place, name) -> {
                Path schema = folders.base().resolve(place.file());
                if (place.entry() == null && schema.startsWith(folders.source())) {
                    Path copy = EmbeddedSchemas.copy(folders, schema, request.classes());
                    all.put(new SchemaPlace(folders.show(copy), null), name);
                }
            });
        }
        return MainTypes.of(all, options);
    }
}
