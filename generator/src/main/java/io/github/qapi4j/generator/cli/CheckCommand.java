package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.JsonPrinter;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.syntax.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qapi check}: schemas in, diagnostics out. */
@Command(
        name = "check",
        description = "Says what is wrong with schemas, each of which is judged on its own.",
        footer = {
            "",
            "Text goes to the standard error, JSON to the standard output.",
            "The exit code is 1 if any schema is refused; warnings do not count."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.Formats.class,
            description = "text (the default) for people, or json: an array with an element for every SCHEMA.")
    private Format format = Format.TEXT;

    @Option(
            names = "--explain",
            paramLabel = "CODE",
            description = "Say what a code means, such as unknown-type, with an example; no schema is needed.")
    private @Nullable String explained;

    @Parameters(paramLabel = "SCHEMA", arity = "0..*", description = "Root schema files; what they include is found.")
    private List<Path> schemas = new ArrayList<>();

    /** How diagnostics are printed. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    @Override
    public Integer call() throws IOException {
        if (explained != null) {
            spec.commandLine().getOut().print(Explanations.of(code(explained)));
            return 0;
        }
        if (schemas.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say which schemas are to be checked");
        }
        return check();
    }

    private Code code(String word) {
        try {
            return Explanations.code(word);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int check() {
        QapiCompiler compiler = new QapiCompiler(SourceLoader.DISK);
        List<JsonPrinter.Report> reports = new ArrayList<>();
        boolean refused = false;
        for (Path schema : schemas) {
            CheckResult result = compiler.check(schema, reading.checkOptions());
            refused |= result.schema() == null;
            reports.add(new JsonPrinter.Report(schema.toString(), result.diagnostics()));
        }
        print(reports);
        return refused ? Failures.REFUSED : 0;
    }

    private void print(List<JsonPrinter.Report> reports) {
        if (format == Format.JSON) {
            spec.commandLine().getOut().print(JsonPrinter.print(reports));
        } else {
            reports.forEach(report -> spec.commandLine().getErr().print(TextPrinter.print(report.diagnostics())));
        }
    }
}
