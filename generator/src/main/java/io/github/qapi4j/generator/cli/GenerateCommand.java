package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.GenerateOptions;
import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.GeneratedFile;
import io.github.qapi4j.generator.OutputFolder;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.syntax.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qapi generate}: schemas in, Java sources out. */
@Command(
        name = "generate",
        description = "Writes a Java source file for every type of the schemas.",
        footer = {"", "Example: qapi generate -p org.example.qapi -o src schema.json"})
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = {"-p", "--package"},
            paramLabel = "PACKAGE",
            description = "The Java package of the types.")
    private @Nullable String packageName;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder below which the sources go; it is made where it is missing."
                    + " Files that would stay the same are not touched.")
    private @Nullable Path output;

    @Mixin
    private JavaOptions java = new JavaOptions();

    @Parameters(paramLabel = "SCHEMA", arity = "1..*", description = "Root schema files; what they include is found.")
    private List<Path> schemas = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Path folder = folder();
        GenerateOptions options = java.options(packageName());
        GenerateResult result = new QapiCompiler(SourceLoader.DISK).generate(schemas, reading.checkOptions(), options);
        spec.commandLine().getErr().print(TextPrinter.print(result.diagnostics()));
        if (result.hasErrors()) {
            return Failures.REFUSED;
        }
        OutputFolder.Summary summary = new OutputFolder(folder).write(result.files());
        spec.commandLine().getOut().print(closingLine(result.files(), folder, summary));
        return 0;
    }

    private String packageName() {
        String name = packageName;
        if (name == null) {
            throw wrong("say with '--package org.example.qapi' into which Java package the types go");
        }
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw wrong("'" + name + "' is not the name of a Java package; write one such as org.example.qapi");
        }
        return name;
    }

    private Path folder() {
        if (output == null) {
            throw wrong("say with '--output DIR' into which folder the sources go");
        }
        return output;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String closingLine(List<GeneratedFile> files, Path folder, OutputFolder.Summary summary) {
        long types = files.stream()
                .filter(file -> !file.path().endsWith("/package-info.java"))
                .count();
        return "Generated " + count(types, "type") + " from " + count(schemas.size(), "schema") + " into "
                + SafeText.of(folder.toString()) + " (" + count(summary.written(), "file") + " written, "
                + summary.unchanged() + " unchanged)\n";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
