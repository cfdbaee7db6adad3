package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.cli.line.ExitCode;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.Subcommand;
import io.github.qapi4j.schemas.cli.line.UsageException;
import io.github.qapi4j.schemas.interop.ContentProblem;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.FileProblem;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.PathText;
import io.github.qapi4j.schemas.interop.ReferenceFault;
import io.github.qapi4j.schemas.interop.TerminalText;
import io.github.qapi4j.schemas.interop.catalog.CatalogFile;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code check}: are these files right? */
final class CheckCommand implements Subcommand {
    /** What was found in one file. */
    private record Report(Path file, KindView<?> kind, List<DescriptorProblem> problems) {
        boolean isError() {
            return problems.stream().anyMatch(CheckCommand::isError);
        }
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String description() {
        return "Checks descriptors against the schema; without FILE, those that 'list' shows as active or problem.";
    }

    @Override
    public List<Option> options() {
        return LookupOptions.all();
    }

    @Override
    public String operands() {
        return "[FILE]...";
    }

    @Override
    public List<String> footer() {
        return List.of(
                "What only the schema's description demands, and words that the schema does not",
                "know, are warnings. The programs and images that descriptors name are looked for",
                "only if --root is given or FILE is not, and then reported as warnings, too.",
                "FILE is a path of this machine, also with --root.",
                "The exit code is 1 if there is any error.");
    }

    @Override
    public int run(Invocation call) throws UsageException {
        LookupOptions options = LookupOptions.of(call);
        List<Path> files = call.operands();
        @Nullable Host host = options.hasRoot() || files.isEmpty() ? options.host() : null;
        List<Report> reports = new ArrayList<>();
        if (files.isEmpty()) {
            options.listings().forEach(listing -> reports.addAll(check(listing, host)));
        } else {
            files.forEach(file -> reports.add(check(file, options.kindOf(file), host)));
        }
        options.print(options.isJson() ? json(reports) : text(reports));
        return reports.stream().anyMatch(Report::isError) ? ExitCode.NEGATIVE : ExitCode.OK;
    }

    /** Of directories that cannot be read, the lookup knows all; files are checked once more, for warnings. */
    private static List<Report> check(Listing listing, @Nullable Host host) {
        List<Report> reports = new ArrayList<>();
        Set<Path> directories = new HashSet<>();
        for (DescriptorProblem problem : listing.catalog().problems()) {
            if (problem instanceof FileProblem.UnreadableDirectory) {
                directories.add(problem.path());
                reports.add(new Report(problem.path(), listing.kind(), List.of(problem)));
            }
        }
        for (Listing.Row row : listing.rows()) {
            boolean counts = row.isActive() || row.file().status() == CatalogFile.Status.PROBLEM;
            if (counts && !directories.contains(row.file().path())) {
                reports.add(check(row.file().path(), row.kind(), host));
            }
        }
        return reports;
    }

    /** Checks a file; what it names is looked for on a host, if there is one. */
    private static Report check(Path file, KindView<?> kind, @Nullable Host host) {
        DescriptorCheck<?> check = kind.check();
        return new Report(file, kind, (host == null ? check : check.on(host)).check(file));
    }

    /** A path that is not absolute is wrong on every host; a file that is not there may be installed later. */
    private static boolean isError(DescriptorProblem problem) {
        return problem.disqualifies()
                || problem instanceof ContentProblem.BadReference bad && bad.fault() == ReferenceFault.NOT_ABSOLUTE;
    }

    private static String text(List<Report> reports) {
        StringBuilder text = new StringBuilder();
        reports.forEach(report -> text(text, report));
        return text.toString();
    }

    private static void text(StringBuilder text, Report report) {
        if (report.problems().isEmpty()) {
            text.append(TerminalText.of(report.file())).append(": good\n");
        }
        for (DescriptorProblem problem : report.problems()) {
            text.append(isError(problem) ? "" : "warning: ")
                    .append(problem.describe())
                    .append('\n');
        }
    }

    private static String json(List<Report> reports) {
        return JsonText.of(json -> {
            json.writeStartArray();
            reports.forEach(report -> json(json, report));
            json.writeEndArray();
        });
    }

    private static void json(JsonGenerator json, Report report) {
        json.writeStartObject();
        json.writeStringProperty("path", PathText.of(report.file()));
        json.writeStringProperty("kind", report.kind().word());
        json.writeBooleanProperty("good", !report.isError());
        json.writeArrayPropertyStart("problems");
        for (DescriptorProblem problem : report.problems()) {
            json.writeStartObject();
            json.writeStringProperty("severity", isError(problem) ? "error" : "warning");
            if (problem instanceof ContentProblem.BrokenRule broken) {
                json.writeStringProperty("rule", broken.rule().id());
            }
            if (problem.place().line() > 0) {
                json.writeNumberProperty("line", problem.place().line());
                json.writeNumberProperty("column", problem.place().column());
            }
            json.writeStringProperty("jsonPath", problem.place().jsonPath());
            json.writeStringProperty("message", problem.message());
            json.writeStringProperty("remedy", problem.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
