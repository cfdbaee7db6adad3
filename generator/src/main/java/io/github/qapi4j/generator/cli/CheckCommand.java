package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.JsonPrinter;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/** {@code qapi check}: schemas in, diagnostics out. */
final class CheckCommand implements Subcommand {
    private static final Option FORMAT = Option.builder()
            .longOpt("format")
            .argName("FORMAT")
            .hasArg()
            .desc("text (the default) for people, or json: an array with an element for every SCHEMA;"
                    + " with --from one for all, by the name of the newest.")
            .get();

    private static final Option EXPLAIN = Option.builder()
            .longOpt("explain")
            .argName("CODE")
            .hasArg()
            .desc("Says what a code means, such as unknown-type, with an example; no schema is needed.")
            .get();

    private static final Option FATAL_WARNINGS = Option.builder()
            .longOpt("fatal-warnings")
            .desc("A warning fails the check as an error does.")
            .get();

    /** How diagnostics are printed. */
    private enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String description() {
        return "Says what is wrong with schemas, each of which is judged on its own.";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(ReadingOptions.all());
        options.addAll(VersionOptions.all());
        options.add(QemuOptions.DEFINE);
        options.add(QemuOptions.UNDEFINE);
        options.add(QemuOptions.FEATURES);
        options.add(FATAL_WARNINGS);
        options.add(FORMAT);
        options.add(EXPLAIN);
        return options;
    }

    @Override
    public List<String> footer() {
        return List.of(
                "With --from, each version is judged on its own, and whether one API can stand for all of them."
                        + " --define and --undefine are for --from and --features alone: they configure the schemas before, as"
                        + " generate does it.",
                "Text goes to the standard error, JSON to the standard output.",
                "The exit code is 1 if any schema is refused; warnings count only with --fatal-warnings.");
    }

    @Override
    public int run(Invocation call) throws UsageException, IOException {
        String word = call.value(EXPLAIN);
        if (word != null) {
            call.out().print(Explanations.of(code(word)));
            return 0;
        }
        Format format = call.word(FORMAT, Format.TEXT);
        List<JsonPrinter.Report> reports = VersionOptions.areGiven(call) ? checkMerged(call) : check(call);
        if (format == Format.JSON) {
            call.out().print(JsonPrinter.print(reports));
        } else {
            for (JsonPrinter.Report report : reports) {
                call.err().print(TextPrinter.print(report.diagnostics()));
            }
        }
        if (count(Severity.ERROR, reports) > 0) {
            return Failures.REFUSED;
        }
        return call.has(FATAL_WARNINGS) ? judged(count(Severity.WARNING, reports), call) : 0;
    }

    /** Says that warnings are why the check fails, if there are any. */
    private static int judged(long warnings, Invocation call) {
        if (warnings == 0) {
            return 0;
        }
        String sentence = warnings == 1 ? "1 warning counts as an error" : warnings + " warnings count as errors";
        call.err().print("qapi: " + sentence + " (--fatal-warnings)\n");
        return Failures.REFUSED;
    }

    private static Code code(String word) throws UsageException {
        try {
            return Explanations.code(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static List<JsonPrinter.Report> check(Invocation call) throws UsageException {
        CheckOptions options = ReadingOptions.of(call);
        List<Path> schemas = call.schemas("say which schemas are to be checked");
        @Nullable Path features = QemuOptions.features(call);
        if (features != null) {
            return check(schemas, options, features, QemuOptions.profile(call));
        }
        if (call.has(QemuOptions.DEFINE) || call.has(QemuOptions.UNDEFINE)) {
            throw new UsageException(
                    "'--define' and '--undefine' are about the versions of '--from LABEL=SCHEMA' or the"
                            + " list of '--features FILE', neither of which is given: what conditions guard is always checked");
        }
        return check(schemas, options);
    }

    /** Checks versions; the report bears the name of the newest. */
    private static List<JsonPrinter.Report> checkMerged(Invocation call) throws UsageException {
        CheckOptions checking = VersionOptions.reading(call);
        MergeOptions versions = VersionOptions.of(call);
        @Nullable Path features = QemuOptions.features(call);
        Profile profile = QemuOptions.profile(call);
        QapiCompiler compiler = new QapiCompiler(SourceLoader.DISK);
        List<Diagnostic> found = features == null
                ? compiler.merge(versions, checking, profile).diagnostics()
                : compiler.check(versions, checking, features, profile);
        return List.of(new JsonPrinter.Report(versions.newest().root().toString(), found));
    }

    private static List<JsonPrinter.Report> check(List<Path> schemas, CheckOptions options) {
        QapiCompiler compiler = new QapiCompiler(SourceLoader.DISK);
        List<JsonPrinter.Report> reports = new ArrayList<>();
        for (Path schema : schemas) {
            reports.add(new JsonPrinter.Report(schema.toString(), compiler.diagnose(schema, options)));
        }
        return reports;
    }

    private static List<JsonPrinter.Report> check(
            List<Path> schemas, CheckOptions options, Path features, Profile profile) {
        List<JsonPrinter.Report> reports = new ArrayList<>();
        new QapiCompiler(SourceLoader.DISK)
                .check(schemas, options, features, profile)
                .forEach((schema, found) -> reports.add(new JsonPrinter.Report(schema.toString(), found)));
        return reports;
    }

    private static long count(Severity severity, List<JsonPrinter.Report> reports) {
        long count = 0;
        for (JsonPrinter.Report report : reports) {
            for (Diagnostic diagnostic : report.diagnostics()) {
                count += diagnostic.severity() == severity ? 1 : 0;
            }
        }
        return count;
    }
}
