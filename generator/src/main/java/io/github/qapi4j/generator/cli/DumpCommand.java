package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.CheckOptions;
import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.Dialect;
import io.github.qapi4j.generator.DocMode;
import io.github.qapi4j.generator.GeneratedFile;
import io.github.qapi4j.generator.OutputFolder;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.syntax.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qapi dump}: schemas in, the checked model as text out. */
@Command(
        name = "dump",
        description = "Prints what schemas define, as QEMU's own schema tests print it.",
        footer = {"", "Without --output, the dumps follow each other on the standard output."})
final class DumpCommand implements Callable<Integer> {
    private static final String SCHEMA_SUFFIX = ".json";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write NAME.out for every NAME.json into this folder; it is made where it is missing.")
    private @Nullable Path output;

    @Parameters(paramLabel = "SCHEMA", arity = "1..*", description = "Root schema files; what they include is found.")
    private List<Path> schemas = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<String> names = schemas.stream().map(DumpCommand::outputName).toList();
        if (output != null) {
            refuseEqual(names);
        }
        QapiCompiler compiler = new QapiCompiler(SourceLoader.DISK);
        List<GeneratedFile> dumps = new ArrayList<>();
        for (int i = 0; i < schemas.size(); i++) {
            CheckResult result = check(compiler, schemas.get(i));
            spec.commandLine().getErr().print(TextPrinter.print(result.diagnostics()));
            @Nullable Schema schema = result.schema();
            if (schema != null) {
                dumps.add(new GeneratedFile(names.get(i), Dumper.dump(schema, result.dialect())));
            }
        }
        write(dumps);
        return dumps.size() < schemas.size() ? Failures.REFUSED : 0;
    }

    /** Checks a schema; a current one whose comments are good is read as QEMU reads it, word for word. */
    private CheckResult check(QapiCompiler compiler, Path schema) {
        CheckOptions options = reading.checkOptions();
        CheckResult result = compiler.check(schema, options);
        if (result.schema() == null || result.dialect() != Dialect.CURRENT || options.docs() != DocMode.LENIENT) {
            return result;
        }
        CheckResult strict = compiler.check(schema, options.withDocs(DocMode.STRICT));
        return strict.schema() == null ? result : strict;
    }

    private void write(List<GeneratedFile> dumps) throws IOException {
        if (output == null) {
            dumps.forEach(dump -> spec.commandLine().getOut().print(dump.content()));
        } else {
            new OutputFolder(output).write(dumps);
        }
    }

    /** Names that differ in case only are one file on some systems. */
    private void refuseEqual(List<String> names) {
        Map<String, Path> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Path schema = schemas.get(i);
            Path other = seen.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), schema);
            if (other != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + other + "' and '" + schema + "' would both be dumped to '" + names.get(i)
                                + "'; dump one of them into another folder");
            }
        }
    }

    private static String outputName(Path schema) {
        Path file = schema.getFileName();
        String name = file == null ? "" : file.toString();
        return (name.endsWith(SCHEMA_SUFFIX) ? name.substring(0, name.length() - SCHEMA_SUFFIX.length()) : name)
                + ".out";
    }
}
