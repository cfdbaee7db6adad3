package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.compare.ComparedSchema;
import io.github.qapi4j.generator.compare.SchemaComparer;
import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.Suppressions;
import io.github.qapi4j.generator.model.Identifiers;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.output.Remedy;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/** {@code qapi diff}: two schemas in, what changed between them out, and whom that breaks. */
final class DiffCommand implements Subcommand {
    /** The exit code where there are findings that the user asked about. */
    private static final int FOUND = 3;

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String description() {
        return "Says what changed between two schemas, OLD and NEW, and whom it breaks.";
    }

    @Override
    public String operands() {
        return "OLD NEW";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(DiffOptions.all());
        options.addAll(ReadingOptions.all());
        return options;
    }

    @Override
    public List<String> footer() {
        return List.of(
                "OLD and NEW are schemas, replies of query-qmp-schema, jars with a schema in META-INF/qapi, or JAR!NAME.",
                "The exit code is 3 if there are findings as bad as --fail-on says, and 1 if a schema is refused or an"
                        + " entry of --ignore matches nothing.");
    }

    @Override
    public int run(Invocation call) throws UsageException, IOException {
        CheckOptions reading = ReadingOptions.of(call);
        DiffOptions options = DiffOptions.of(call);
        List<String> given = call.line().getArgList();
        if (given.size() != 2) {
            throw new UsageException("say which two schemas are to be compared: OLD NEW");
        }
        @Nullable ComparedSchema before = DiffInput.read(given.get(0), reading, call.err());
        @Nullable ComparedSchema after = DiffInput.read(given.get(1), reading, call.err());
        if (before == null || after == null) {
            return Failures.REFUSED;
        }
        requireUse(options.profile(), before, after);
        if (!options.roots().isEmpty() && (before.schema() == null || after.schema() == null)) {
            throw new UsageException("'--root' names types, which replies of query-qmp-schema do not do");
        }
        if (options.docChanges() && (before.schema() == null || after.schema() == null)) {
            throw new UsageException("'--doc-changes' needs two schemas: replies of query-qmp-schema have no comments");
        }
        if (options.table() && !options.question().isAboutWire()) {
            throw new UsageException("'--since' is about the wire: it cannot stand beside '--question=java'");
        }
        if (options.question() == Question.JAVA && (before.schema() == null || after.schema() == null)) {
            throw new UsageException("'--question=java' needs two schemas: from a reply of query-qmp-schema, which does"
                    + " not name types, no Java is generated");
        }
        try {
            return compare(before, after, options, call);
        } catch (DiffException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static int compare(ComparedSchema before, ComparedSchema after, DiffOptions options, Invocation call)
            throws UsageException, IOException, DiffException {
        Suppressions suppressions = suppressions(options.ignore());
        SchemaDiff found = new SchemaComparer(options.comparison()).compare(before, after);
        if (options.question().isAboutJava()) {
            Stream.of(before, after)
                    .flatMap(side -> side.incomparable().stream())
                    .forEach(note -> call.err().print("qapi: note: " + SafeText.of(note) + "\n"));
        }
        Suppressions.Applied applied = suppressions.apply(found.findings(), options.newVersion());
        SchemaDiff diff = found.with(applied.findings());
        write(DiffReport.print(diff, before, after, options), options, call);
        applied.complaints().forEach(complaint -> call.err().print("qapi: " + SafeText.of(complaint) + "\n"));
        if (!applied.complaints().isEmpty() && options.unused() == DiffOptions.Unused.ERROR) {
            return Failures.REFUSED;
        }
        return options.failOn().fails(diff, options.question()) ? FOUND : 0;
    }

    /** An identifier that no condition mentions is a misspelt one. */
    private static void requireUse(Profile profile, ComparedSchema before, ComparedSchema after) throws UsageException {
        Set<String> chosen = new TreeSet<>(profile.defines());
        chosen.addAll(profile.undefines());
        if (chosen.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>();
        for (ComparedSchema input : List.of(before, after)) {
            @Nullable Schema schema = input.schema();
            if (schema != null) {
                known.addAll(Identifiers.of(schema));
            }
        }
        chosen.removeAll(known);
        if (!chosen.isEmpty()) {
            String wrong = chosen.iterator().next();
            @Nullable String near = Suggestion.closest(wrong, known);
            throw new UsageException(
                    "'" + wrong + "' is defined or undefined, but no condition of the schemas mentions it"
                            + (near == null ? "" : "; did you mean '" + near + "'?"));
        }
    }

    private static Suppressions suppressions(@Nullable String file) throws UsageException, IOException, DiffException {
        if (file == null) {
            return Suppressions.NONE;
        }
        Path path = Invocation.paths(List.of(file)).get(0);
        try {
            byte[] bytes = SourceLoader.DISK.read(SourceLoader.DISK.locate(path));
            return Suppressions.parse(file, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void write(String report, DiffOptions options, Invocation call) throws UsageException, IOException {
        String file = options.output();
        if (file == null) {
            call.out().print(report);
            return;
        }
        Path path = Invocation.paths(List.of(file)).get(0);
        Path name = path.getFileName();
        if (name == null || name.toString().isEmpty()) {
            throw new UsageException("'" + file + "' cannot be the name of a file");
        }
        Path folder = Objects.requireNonNullElse(path.getParent(), Path.of(""));
        Outputs.write(
                new OutputFolder(folder),
                List.of(new OutputFile(name.toString(), report)),
                options.overwrite() ? Ownership.ALL : Ownership.NONE,
                new Remedy(List.of("move or delete it", "choose another file"), "say --overwrite"));
    }
}
