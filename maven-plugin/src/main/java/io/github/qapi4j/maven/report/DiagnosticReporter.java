package io.github.qapi4j.maven.report;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.maven.source.Doubles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Shows diagnostics on Maven's log and in the editor, and turns errors into the build's failure. */
public final class DiagnosticReporter {
    /** Whoever has so many does not read more of them. */
    private static final int MOST = 100;

    private final Log log;
    private final Ide ide;

    /** Makes a reporter. */
    public DiagnosticReporter(Log log, Ide ide) {
        this.log = log;
        this.ide = ide;
    }

    /**
     * Shows diagnostics with their source lines, in order.
     *
     * @param files those that were read
     * @param fatalWarnings whether a warning fails the build, too
     * @throws MojoFailureException if the build fails; the message says how many errors there are, and the first
     */
    public void report(Collection<Path> files, List<Diagnostic> diagnostics, boolean fatalWarnings)
            throws MojoFailureException {
        ide.show(files, diagnostics);
        diagnostics.stream().limit(MOST).forEach(this::log);
        if (diagnostics.size() > MOST) {
            log.error("… and " + (diagnostics.size() - MOST) + " more");
        }
        List<Diagnostic> errors = of(Severity.ERROR, diagnostics);
        if (!errors.isEmpty()) {
            throw new MojoFailureException(summary("error", errors));
        }
        List<Diagnostic> warnings = of(Severity.WARNING, diagnostics);
        if (fatalWarnings && !warnings.isEmpty()) {
            throw new MojoFailureException(summary("warning", warnings) + " (fatalWarnings is true)");
        }
    }

    /**
     * Shows which schemas several places hold.
     *
     * @throws MojoFailureException if it matters which of them is read
     */
    public void report(Doubles doubles) throws MojoFailureException {
        doubles.same().forEach(log::warn);
        List<String> different = doubles.different();
        if (different.isEmpty()) {
            return;
        }
        different.forEach(log::error);
        throw new MojoFailureException(
                different.size() == 1
                        ? different.get(0)
                        : different.size() + " schemas are ambiguous, the first one: " + different.get(0));
    }

    private static List<Diagnostic> of(Severity severity, List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }

    /** One call for each line, so that each carries the level: IDEs find a place only after {@code [ERROR]}. */
    private void log(Diagnostic diagnostic) {
        TextPrinter.print(diagnostic)
                .lines()
                .forEach(
                        switch (diagnostic.severity()) {
                            case ERROR -> log::error;
                            case WARNING -> log::warn;
                            case INFO -> log::info;
                        });
    }

    private static String summary(String noun, List<Diagnostic> found) {
        String first = TextPrinter.line(found.get(0));
        return found.size() == 1
                ? "1 " + noun + " in the QAPI schemas: " + first
                : found.size() + " " + noun + "s in the QAPI schemas, the first one: " + first;
    }
}
