package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.Suppressions;
import io.github.qapi4j.generator.diff.Version;
import io.github.qapi4j.generator.diff.java.JavaWalk;
import io.github.qapi4j.generator.diff.report.JsonReport;
import io.github.qapi4j.generator.diff.report.MarkdownReport;
import io.github.qapi4j.generator.diff.report.TextReport;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Identifiers;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
                "OLD and NEW are schemas, replies of query-qmp-schema, jars with a schema in",
                "META-INF/qapi, or JAR!NAME. The exit code is 3 if there are findings as bad as",
                "--fail-on says, and 1 if a schema is refused or an entry of --ignore matches",
                "nothing.");
    }

    @Override
    public int run(Invocation call) throws UsageException, IOException {
        CheckOptions reading = ReadingOptions.of(call);
        DiffOptions options = DiffOptions.of(call);
        List<String> given = call.line().getArgList();
        if (given.size() != 2) {
            throw new UsageException("say which two schemas are to be compared: OLD NEW");
        }
        @Nullable DiffInput before = DiffInput.read(given.get(0), reading, call.err());
        @Nullable DiffInput after = DiffInput.read(given.get(1), reading, call.err());
        if (before == null || after == null) {
            return Failures.REFUSED;
        }
        requireUse(options.profile(), before, after);
        if (!options.roots().isEmpty() && (before.schema() == null || after.schema() == null)) {
            throw new UsageException("'--root' names types, which replies of query-qmp-schema do not do");
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

    private static int compare(DiffInput before, DiffInput after, DiffOptions options, Invocation call)
            throws UsageException, IOException, DiffException {
        Suppressions suppressions = suppressions(options.ignore());
        Version version = options.newVersion() == null ? null : Version.parse(options.newVersion());
        Profile profile = options.profile();
        SchemaDiff wire = SchemaDiff.compare(
                before.graph(profile),
                after.graph(profile),
                new SchemaDiff.Options(profile, options.roots(), counterparts(before.schema(), after.schema())));
        SchemaDiff found = wire.with(findings(wire, before, after, options));
        Suppressions.Applied applied = suppressions.apply(found.findings(), version);
        SchemaDiff diff = found.with(applied.findings());
        write(print(diff, options), options, call);
        applied.complaints().forEach(complaint -> call.err().print("qapi: " + SafeText.of(complaint) + "\n"));
        if (!applied.complaints().isEmpty() && options.unused() == DiffOptions.Unused.ERROR) {
            return Failures.REFUSED;
        }
        return options.failOn().fails(diff, options.question()) ? FOUND : 0;
    }

    /** Returns what the question is about, of the wire and of the types that are generated. */
    private static List<Finding> findings(SchemaDiff wire, DiffInput before, DiffInput after, DiffOptions options)
            throws DiffException {
        List<Finding> findings = new ArrayList<>(options.question().isAboutWire() ? wire.findings() : List.of());
        @Nullable Schema first = before.schema();
        @Nullable Schema second = after.schema();
        if (options.question().isAboutJava() && first != null && second != null) {
            GenerateOptions java = GenerateOptions.builder("qapi")
                    .defines(options.profile().defines())
                    .undefines(options.profile().undefines())
                    .build();
            JavaWalk.walk(first, second, java)
                    .forEach(finding -> findings.add(options.javaUse().applied(finding)));
        }
        Collections.sort(findings);
        return findings;
    }

    /** An identifier that no condition mentions is a misspelt one. */
    private static void requireUse(Profile profile, DiffInput before, DiffInput after) throws UsageException {
        Set<String> known = new TreeSet<>();
        for (DiffInput input : List.of(before, after)) {
            @Nullable Schema schema = input.schema();
            if (schema != null) {
                known.addAll(Identifiers.of(schema));
            }
        }
        Set<String> chosen = new TreeSet<>(profile.defines());
        chosen.addAll(profile.undefines());
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

    /**
     * Returns the old name of each type → the names of those that stand for it; none where places tell that: where there are
     * commands or events, or where a schema is known from a reply only.
     */
    private static Map<String, Set<String>> counterparts(@Nullable Schema before, @Nullable Schema after) {
        if (before == null || after == null || !hasTypesOnly(before) || !hasTypesOnly(after)) {
            return Map.of();
        }
        Matches matches = Matcher.match(List.of(before, after));
        Map<String, Set<String>> counterparts = new HashMap<>();
        before.definitions().keySet().forEach(name -> counterparts.put(name, matches.standingFor(0, name)));
        return counterparts;
    }

    private static boolean hasTypesOnly(Schema schema) {
        return schema.definitions().values().stream().allMatch(Definition::isType);
    }

    private static String print(SchemaDiff diff, DiffOptions options) {
        return switch (options.format()) {
            case TEXT -> TextReport.print(diff, options.question());
            case JSON -> JsonReport.print(diff, options.question());
            case MARKDOWN -> MarkdownReport.print(diff, options.question());
        };
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
                "move or delete it, choose another file, or say --overwrite");
    }
}
