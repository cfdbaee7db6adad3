package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.DumpResult;
import io.github.qapi4j.generator.MergeResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.output.Remedy;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/** {@code qapi dump}: schemas in, the checked model as text out. */
final class DumpCommand implements Subcommand {
    private static final String SCHEMA_SUFFIX = ".json";

    private static final Option OUTPUT = Option.builder("o")
            .longOpt("output")
            .argName("DIR")
            .hasArg()
            .desc("Writes NAME.out for every NAME.json into this folder; it is made where it is missing."
                    + " What is there already with another content is not replaced; if a schema is refused, nothing is"
                    + " written.")
            .get();

    private static final Option OVERWRITE = Option.builder()
            .longOpt("overwrite")
            .desc("With --output: replaces files that are there, whoever wrote them;"
                    + " nothing in a dump tells where it comes from.")
            .get();

    @Override
    public String name() {
        return "dump";
    }

    @Override
    public String description() {
        return "Prints what schemas define, as QEMU's own schema tests print it.";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(ReadingOptions.all());
        options.addAll(VersionOptions.all());
        options.add(QemuOptions.DEFINE);
        options.add(QemuOptions.UNDEFINE);
        options.add(OUTPUT);
        options.add(OVERWRITE);
        return options;
    }

    @Override
    public List<String> footer() {
        return List.of(
                "Without --output, the dumps follow each other on the standard output, and there characters that are not"
                        + " printed, such as ESC, are spelled out as \\u{1b}. Files hold them as they are.",
                "With --from, a line 'available 8.2 10.0' behind what not all versions have says which of them have it."
                        + " --define and --undefine are for --from alone: they configure each version before, as generate"
                        + " does it.");
    }

    @Override
    public int run(Invocation call) throws UsageException, IOException {
        CheckOptions options = ReadingOptions.of(call);
        String output = call.value(OUTPUT);
        if (output == null && call.has(OVERWRITE)) {
            throw new UsageException("'--overwrite' is about the files of '--output DIR', which is not given");
        }
        if (VersionOptions.areGiven(call)) {
            return dumpMerged(call, output);
        }
        if (call.has(QemuOptions.DEFINE) || call.has(QemuOptions.UNDEFINE)) {
            throw new UsageException(
                    "'--define' and '--undefine' are about the versions of '--from LABEL=SCHEMA', which is"
                            + " not given: a dump of one schema shows its conditions");
        }
        List<Path> schemas = call.schemas("say which schemas are to be dumped");
        if (output != null) {
            refuseEqualNames(schemas);
        }
        QapiCompiler compiler = new QapiCompiler(SourceLoader.DISK);
        List<OutputFile> dumps = new ArrayList<>();
        for (Path schema : schemas) {
            DumpResult result = compiler.dump(schema, options);
            call.err().print(TextPrinter.print(result.diagnostics()));
            @Nullable String text = result.text();
            if (text != null) {
                dumps.add(new OutputFile(outputName(schema), text));
            }
        }
        boolean refused = dumps.size() < schemas.size();
        if (!refused || output == null) {
            write(call, output, dumps);
        }
        return refused ? Failures.REFUSED : 0;
    }

    private static int dumpMerged(Invocation call, @Nullable String output) throws UsageException, IOException {
        CheckOptions checking = VersionOptions.reading(call);
        MergeOptions options = VersionOptions.of(call);
        MergeResult result = new QapiCompiler(SourceLoader.DISK).merge(options, checking, QemuOptions.profile(call));
        call.err().print(TextPrinter.print(result.diagnostics()));
        @Nullable Schema model = result.schema();
        if (model == null) {
            return Failures.REFUSED;
        }
        Path newest = options.newest().root();
        String dump = Dumper.dump(model, result.facts(), result.dialect());
        write(call, output, List.of(new OutputFile(outputName(newest), dump)));
        return 0;
    }

    private static void write(Invocation call, @Nullable String output, List<OutputFile> dumps)
            throws UsageException, IOException {
        if (output == null) {
            dumps.forEach(dump -> call.out().print(SafeText.lines(dump.content())));
        } else {
            Outputs.write(
                    new OutputFolder(Invocation.paths(List.of(output)).get(0)),
                    dumps,
                    call.has(OVERWRITE) ? Ownership.ALL : Ownership.NONE,
                    new Remedy(
                            List.of("move or delete such files", "choose another output folder"), "say --overwrite"));
        }
    }

    /** Names that differ in case only are one file on some systems. */
    private static void refuseEqualNames(List<Path> schemas) throws UsageException {
        Map<String, Path> seen = new HashMap<>();
        for (Path schema : schemas) {
            String name = outputName(schema);
            Path other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), schema);
            if (other != null) {
                throw new UsageException("'" + other + "' and '" + schema + "' would both be dumped to '" + name
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
