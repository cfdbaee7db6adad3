package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.output.Conflict;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.ReachabilityMetadata;
import io.github.qapi4j.maven.config.JavaChoices;
import io.github.qapi4j.maven.execution.Executions;
import io.github.qapi4j.maven.files.BuildFingerprint;
import io.github.qapi4j.maven.files.Manifest;
import io.github.qapi4j.maven.files.ManifestFile;
import io.github.qapi4j.maven.files.OutputPlace;
import io.github.qapi4j.maven.files.OutputSet;
import io.github.qapi4j.maven.files.OutputUpdate;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.maintypes.MainTypes;
import io.github.qapi4j.maven.maintypes.MainTypesFile;
import io.github.qapi4j.maven.source.RecordingSourceLoader;
import io.github.qapi4j.maven.source.SchemaPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** One run of a generating goal: find the schemas, compile them, bring the output folder up to date. */
public final class GenerateTask {
    private final TaskContext context;
    private final Executions executions;
    private final Consumer<Path> sourceRoots;

    /**
     * Prepares a run.
     *
     * @param executions what this one knows of the project's others
     * @param sourceRoots takes the output folder
     */
    public GenerateTask(TaskContext context, Executions executions, Consumer<Path> sourceRoots) {
        this.context = context;
        this.executions = executions;
        this.sourceRoots = sourceRoots;
    }

    /**
     * Runs; where a schema has an error, or a file of somebody else's is in the way, nothing on disk has changed.
     *
     * @throws MojoFailureException if a schema has an error; all of them are in the log by then
     * @throws IOException if a file cannot be read, written or deleted, or must not be; the message is for the user
     */
    public void run(GenerateRequest request, GenerateCircumstances now) throws MojoFailureException, IOException {
        ProjectFolders folders = request.schemas().folders();
        Manifest earlier = ManifestFile.read(folders);
        OutputUpdate update = new OutputUpdate(folders, earlier, place(request), now.cleaning());
        RootSchemas schemas = RootSchemas.list(request.schemas());
        if (schemas.isEmpty()
                && (earlier.outputs().isEmpty() && !update.hasToClean()
                        || request.schemas().failOnMissingSources())) {
            schemas.reportNone(context.log());
            return;
        }
        refuseObstacle(folders);
        // Before anything can fail or turn out to be up to date: IDEs and later phases need the folder all the same.
        sourceRoots.accept(folders.output());
        BuildFingerprint wanted =
                BuildFingerprint.of(now.plugin(), new Question(request, schemas.candidates()), folders);
        @Nullable String reason = now.force() ? "force is true" : earlier.reasonToRun(wanted, folders.base());
        if (reason == null && !MainTypesFile.isThere(folders.state(), folders::show)) {
            reason = "nothing says what was made of which schema";
        }
        if (reason == null && !update.hasToClean()) {
            // The text may be what it was before a mistake that is still marked.
            context.ide().show(earlier.ownFiles(folders.base()), List.of());
            context.log()
                    .info("Sources generated from QAPI schemas are up to date ("
                            + GenerationSummary.count(earlier.filesRead() - lists(request), "schema file") + ")");
            executions.finish(request.compiled());
            return;
        }
        context.log().debug("Generating, because " + (reason == null ? "there is something to clean" : reason));
        generate(request, wanted, schemas, update);
    }

    private void generate(
            GenerateRequest request, BuildFingerprint fingerprint, RootSchemas schemas, OutputUpdate update)
            throws MojoFailureException, IOException {
        ProjectFolders folders = request.schemas().folders();
        RecordingSourceLoader loader = context.loader(request.schemas());
        List<Path> roots = schemas.roots();
        GeneratedSources generated = compile(request, context.javaCompilation(request.schemas(), loader), roots);
        if (!generated.leftOut().isEmpty()) {
            context.log().debug("Left out: " + String.join(", ", generated.leftOut()));
        }
        List<OutputSet> wanted = wanted(request, loader, generated);
        new DoubledOutputs(executions, context.log()).refuse(folders, wanted, request.compiled());
        MainTypesFile.delete(folders);
        OutputUpdate.Result result = update.apply(fingerprint, loader.inputs(), wanted);
        MainTypesFile.write(folders, made(request, generated.packages()));
        wanted.forEach(set -> context.ide().refresh(set.folder()));
        result.warnings().forEach(context.log()::warn);
        executions.finish(request.compiled());
        OutputFolder.Summary sources = result.written().get(0);
        context.log()
                .info(new GenerationSummary(schemas.count(roots), wanted.get(0).files(), sources, result.deleted())
                        .toString());
    }

    private static GeneratedSources compile(GenerateRequest request, JavaCompilation compilation, List<Path> roots)
            throws MojoFailureException, IOException {
        MergeOptions versions = request.schemas().versions();
        return versions == null
                ? compilation.generate(roots, request.packages(), request.mainTypes())
                : compilation.generate(versions, request.packages());
    }

    /** Returns how many files are read that are no schemas. */
    private static int lists(GenerateRequest request) {
        return request.packages().choices().features() == null ? 0 : 1;
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

    private static void refuseObstacle(ProjectFolders folders) throws IOException {
        @Nullable Conflict obstacle = new OutputFolder(folders.output()).obstacle();
        if (obstacle != null) {
            throw new IOException(obstacle.statement(folders::show) + ", but sources are to be generated below it: "
                    + "remove it, or set outputDirectory to another folder");
        }
    }

    /** Returns the files that the run wants, the sources first. */
    private List<OutputSet> wanted(GenerateRequest request, RecordingSourceLoader loader, GeneratedSources generated) {
        ProjectFolders folders = request.schemas().folders();
        List<OutputFile> sources = generated.files();
        List<OutputSet> wanted = new ArrayList<>();
        wanted.add(new OutputSet(folders.output(), request.asciiOnly() ? UnicodeEscapes.escape(sources) : sources));
        if (request.embedded()) {
            EmbeddedSchemas embedded = new EmbeddedSchemas(folders, context.log());
            List<OutputFile> files = new ArrayList<>(embedded.copies(loader.ownFiles()));
            files.addAll(embedded.choices(
                    loader.ownFiles().keySet(),
                    generated.choices(),
                    request.schemas().versions(),
                    executions));
            wanted.add(new OutputSet(EmbeddedSchemas.folder(request.classes()), files));
        }
        String owner = request.imageOwner();
        if (owner != null) {
            wanted.add(new OutputSet(place(request).metadata(), List.of(ReachabilityMetadata.of(sources, owner))));
        }
        return wanted;
    }

    /** Where nobody compiles the sources, their types cannot be used; copies of schemas stand for the schemas themselves. */
    private static MainTypes made(GenerateRequest request, Map<SchemaPlace, String> packages) {
        JavaChoices choices = request.packages().choices();
        if (!request.compiled()) {
            return MainTypes.of(Map.of(), choices);
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
        return MainTypes.of(all, choices);
    }
}
