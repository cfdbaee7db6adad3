package io.github.qapi4j.maven.task;

import io.github.qapi4j.generator.compare.ComparedSchema;
import io.github.qapi4j.generator.compare.ComparisonOptions;
import io.github.qapi4j.generator.compare.SchemaComparer;
import io.github.qapi4j.generator.compare.SharedProfile;
import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.Suppressions;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.maven.files.Input;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.report.DiagnosticReporter;
import io.github.qapi4j.maven.source.ArtifactSchemas;
import io.github.qapi4j.maven.source.Baseline;
import io.github.qapi4j.maven.source.ReadFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Compares the schemas that a build puts into its artifact with those of a baseline. */
public final class CompareTask {
    private final TaskContext context;
    private final CompareRequest request;
    private final ReadFiles reads;

    /** Prepares a run. */
    public CompareTask(TaskContext context, CompareRequest request, ProjectFolders folders) {
        this.context = context;
        this.request = request;
        this.reads = new ReadFiles(folders);
    }

    /**
     * Returns the schemas that the build puts into its artifact.
     *
     * @throws IOException if they cannot be read
     */
    public ArtifactSchemas embedded() throws IOException {
        return new ArtifactSchemas("", request.classes(), context.dependencies(), reads);
    }

    /**
     * Compares each schema of the baseline with that of the same name.
     *
     * @return what was found, in the order of the names; what the user knows of is marked
     * @throws MojoFailureException if a schema is refused, or the request does not fit the schemas
     * @throws IOException if something cannot be read
     */
    public Found run(ArtifactSchemas now, Baseline baseline) throws MojoFailureException, IOException {
        try {
            List<Compared> found = baseline.isArtifact() ? artifact(now, baseline) : file(now, baseline);
            return withoutKnown(found);
        } catch (DiffException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /**
     * What a comparison found.
     *
     * @param schemas what was found, for each schema
     * @param complaints a sentence for each entry of the list of what the user knows that is out of use. They are for those
     *     who have read the rest
     * @param fail whether they fail the build
     */
    public record Found(List<Compared> schemas, List<String> complaints, boolean fail) {
        /** Copies the lists. */
        public Found {
            schemas = List.copyOf(schemas);
            complaints = List.copyOf(complaints);
        }

        /** Returns whether the list is to be corrected first. */
        boolean fails() {
            return fail && !complaints.isEmpty();
        }

        /**
         * Tells the complaints.
         *
         * @throws MojoFailureException if they fail the build; where it is several, all are in the log by then
         */
        public void complain(Log log) throws MojoFailureException {
            if (!fail) {
                complaints.forEach(log::warn);
            } else if (complaints.size() == 1) {
                throw new MojoFailureException(complaints.get(0));
            } else if (!complaints.isEmpty()) {
                complaints.forEach(log::error);
                throw new MojoFailureException(
                        complaints.size() + " lines of ignoreFile are out of use, the first one: " + complaints.get(0));
            }
        }
    }

    private ArtifactSchemas schemas(Baseline baseline) throws IOException {
        return new ArtifactSchemas(baseline.name() + "!", baseline.file(), context.dependencies(), reads);
    }

    /**
     * Returns all that is asked, apart from the content of what is read.
     *
     * @throws IOException if an artifact cannot be read
     */
    public Asked asked(ArtifactSchemas now, Baseline baseline) throws IOException {
        List<String> before = baseline.isArtifact() ? schemas(baseline).names() : List.of();
        return new Asked(request, baseline, before, now.names());
    }

    /**
     * What is asked.
     *
     * @param request what the user chose
     * @param baseline what the build is compared with
     * @param before the files of the baseline
     * @param now the files of the build
     */
    public record Asked(CompareRequest request, Baseline baseline, List<String> before, List<String> now) {
        /** Copies the lists. */
        public Asked {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }

    /** Returns what was read so far. */
    public List<Input> inputs() {
        return reads.inputs();
    }

    private List<Compared> artifact(ArtifactSchemas now, Baseline baseline)
            throws MojoFailureException, IOException, DiffException {
        ArtifactSchemas before = schemas(baseline);
        List<Compared> found = new ArrayList<>();
        for (String schema : before.roots()) {
            String successor = now.successor(schema, before.bindings(schema));
            if (now.has(successor)) {
                found.add(compare(successor, pairs().of(before, schema), pairs().of(now, successor)));
            } else {
                SchemaComparer comparer = new SchemaComparer(options(Profile.OPEN));
                found.add(new Compared(schema, comparer.removed(before.show(schema), schema, "(not there)")));
            }
        }
        return found.isEmpty() ? none(baseline.name() + " carries no schemas") : found;
    }

    /** A baseline that promises nothing is mostly the wrong one. */
    private List<Compared> none(String why) throws MojoFailureException {
        if (request.requireBaseline()) {
            throw new MojoFailureException(why + " (requireBaseline is true)");
        }
        context.log().warn("Nothing is compared: " + why);
        return List.of();
    }

    /** An empty file is a valid schema; of a download that broke off, too. */
    private static boolean definesAnything(Schema schema) {
        return schema.modules().stream()
                .flatMap(module -> module.declarations().stream())
                .anyMatch(Definition.class::isInstance);
    }

    private void requireReplySuffices(Baseline baseline) throws MojoFailureException {
        String does = " names types, but the baseline " + baseline.name()
                + " is a reply of query-qmp-schema, which does not: ";
        if (request.question() == Question.JAVA) {
            throw new MojoFailureException(
                    "question is 'java', which" + does + "name an artifact or a schema, or choose another question");
        }
        if (!request.roots().isEmpty()) {
            throw new MojoFailureException("roots" + does + "leave roots out, or name an artifact or a schema");
        }
    }

    private List<Compared> file(ArtifactSchemas now, Baseline baseline)
            throws MojoFailureException, IOException, DiffException {
        SortedSet<String> roots = now.roots();
        if (roots.isEmpty()) {
            throw new MojoFailureException("baseline is the schema " + baseline.name()
                    + ", but the artifact of this build carries none: the goal generate puts it there unless"
                    + " embedSchemas is false");
        }
        if (roots.size() > 1) {
            throw new MojoFailureException("baseline is one schema, but the artifact has several: "
                    + String.join(", ", roots) + "; name a jar with a schema for each");
        }
        ComparedSchema before = pairs().of(baseline);
        @Nullable Schema schema = before.schema();
        if (schema == null) {
            requireReplySuffices(baseline);
        } else if (!definesAnything(schema)) {
            return none("the baseline " + baseline.name() + " defines nothing");
        }
        return List.of(compare(roots.first(), before, pairs().of(now, roots.first())));
    }

    private Compared compare(String schema, ComparedSchema before, ComparedSchema after) throws DiffException {
        boolean typesOfBoth = request.question().isAboutJava() && before.schema() != null;
        if (typesOfBoth && !generators(before).equals(generators(after))) {
            context.log()
                    .info("Java was made of " + before.name() + " by version " + generators(before)
                            + " of the plugin, and is now by " + generators(after)
                            + ": what the plugin does in another way is not told");
        }
        if (request.question().isAboutJava()) {
            Stream.of(before, after)
                    .flatMap(side -> side.incomparable().stream())
                    .forEach(context.log()::warn);
        }
        return new Compared(
                schema, new SchemaComparer(options(SharedProfile.of(before, after))).compare(before, after));
    }

    private SchemaPairs pairs() {
        return new SchemaPairs(
                reads.noting(SourceLoader.in(request.base())),
                request.checking(),
                new DiagnosticReporter(context.log(), context.ide()));
    }

    /** Returns the versions of the generator that made Java of a schema. */
    private static String generators(ComparedSchema schema) {
        return schema.bindings().isEmpty()
                ? "(unknown)"
                : schema.bindings().stream()
                        .map(binding -> binding.properties().generator())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" and "));
    }

    private ComparisonOptions options(Profile profile) {
        return new ComparisonOptions(request.question(), request.javaUse(), request.roots(), profile);
    }

    private Found withoutKnown(List<Compared> found) throws MojoFailureException, IOException, DiffException {
        List<Finding> all = new ArrayList<>();
        found.forEach(compared -> all.addAll(compared.diff().findings()));
        Suppressions.Applied applied = suppressions().apply(all, request.newVersion());
        List<Compared> marked = new ArrayList<>();
        int from = 0;
        for (Compared compared : found) {
            int to = from + compared.diff().findings().size();
            SchemaDiff diff = compared.diff().with(applied.findings().subList(from, to));
            marked.add(new Compared(compared.schema(), diff));
            from = to;
        }
        return new Found(marked, applied.complaints(), request.unusedIgnoresFail());
    }

    private Suppressions suppressions() throws MojoFailureException, IOException, DiffException {
        String file = request.ignoreFile();
        if (file == null) {
            return Suppressions.NONE;
        }
        Path path = request.base().resolve(file);
        try {
            SourceLoader disk = reads.noting(SourceLoader.DISK);
            byte[] bytes = disk.read(disk.locate(path));
            return Suppressions.parse(file, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MojoFailureException("ignoreFile is '" + file + "': " + e.getMessage(), e);
        }
    }
}
