package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.SafeText;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.imported.ImportedBinding;
import io.github.qapi4j.generator.imported.ImportedChoices;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.output.Conflict;
import io.github.qapi4j.generator.output.LeftoverMetadata;
import io.github.qapi4j.generator.output.Leftovers;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.output.ReachabilityMetadata;
import io.github.qapi4j.generator.output.Remedy;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/** {@code qapi generate}: schemas in, Java sources out. */
final class GenerateCommand implements Subcommand {
    private static final Option PACKAGE = Option.builder("p")
            .longOpt("package")
            .argName("PACKAGE")
            .hasArg()
            .desc("The Java package of the types.")
            .get();

    private static final Option OUTPUT = Option.builder("o")
            .longOpt("output")
            .argName("DIR")
            .hasArg()
            .desc("The folder below which the sources go; it is made where it is missing."
                    + " Files that would stay the same are not touched, and those of others never.")
            .get();

    private static final Option CLEAN = Option.builder()
            .longOpt("clean")
            .desc("Deletes the files in the packages of this call that were generated once and are not any more;"
                    + " their first line tells. Without it, they are named.")
            .get();

    private static final Option NATIVE_IMAGE = Option.builder()
            .longOpt("native-image")
            .argName("GROUP/ARTIFACT")
            .hasArg()
            .desc(
                    "Also writes what GraalVM has to know of the types to let mappers read them in a native image:"
                            + " reachability-metadata.json in META-INF/native-image/GROUP/ARTIFACT, which belongs into the jar.")
            .get();

    private static final Option VERBOSE = Option.builder()
            .longOpt("verbose")
            .desc("Names the definitions that --include-definition and --exclude-definition leave out.")
            .get();

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String description() {
        return "Writes a Java source file for every type of the schemas.";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(PACKAGE, OUTPUT, CLEAN, NATIVE_IMAGE, VERBOSE));
        options.addAll(ReadingOptions.all());
        options.addAll(VersionOptions.all());
        options.addAll(JavaOptions.all());
        return options;
    }

    @Override
    public List<String> footer() {
        return List.of(
                "Example: qapi generate -p org.example.qapi -o src schema.json",
                "One API for several QEMUs: --from 7.2=old.json --from 10.0=new.json");
    }

    @Override
    public int run(Invocation call) throws UsageException, IOException {
        Path folder = folder(call);
        GenerateOptions java = JavaOptions.of(call, packageName(call));
        boolean merged = VersionOptions.areGiven(call);
        CheckOptions reading = merged ? VersionOptions.reading(call) : ReadingOptions.of(call);
        List<Path> schemas = merged ? List.of() : call.schemas("say from which schemas Java is to be generated");
        @Nullable MergeOptions versions = merged ? VersionOptions.of(call) : null;
        QapiCompiler compiler = new QapiCompiler(SourceLoader.DISK);
        List<ImportedBinding> imported = JavaOptions.imported(call, reading);
        GenerateResult result = versions == null
                ? generate(compiler, schemas, reading, java, imported)
                : generate(compiler, versions, reading, java, imported);
        call.err().print(TextPrinter.print(result.diagnostics()));
        if (result.hasErrors()) {
            return Failures.REFUSED;
        }
        if (call.has(VERBOSE) && !result.leftOut().isEmpty()) {
            call.err().print("qapi: note: left out: " + SafeText.of(String.join(", ", result.leftOut())) + "\n");
        }
        List<OutputFile> files = files(call, result);
        OutputFolder.Summary summary = write(folder, files);
        Collection<Path> left = leftovers(folder, files);
        int deleted = call.has(CLEAN) ? delete(left) : tell(left, call);
        String sources = versions == null
                ? count(schemas.size(), "schema")
                : count(versions.versions().size(), "version") + " of a schema";
        call.out().print(closingLine(files, sources, folder, summary, deleted));
        return 0;
    }

    private static GenerateResult generate(
            QapiCompiler compiler,
            List<Path> schemas,
            CheckOptions reading,
            GenerateOptions java,
            List<ImportedBinding> imported) {
        if (imported.isEmpty()) {
            return compiler.generate(schemas, reading, java);
        }
        Diagnostics found = new Diagnostics();
        Map<Path, GenerateOptions> options = new LinkedHashMap<>();
        for (Path root : schemas) {
            @Nullable Schema schema = compiler.check(root, reading).schema();
            options.put(root, schema == null ? java : ImportedChoices.follow(schema, java, imported, found));
        }
        return found.hasErrors() ? GenerateResult.refused(found.list()) : compiler.generate(options, reading);
    }

    private static GenerateResult generate(
            QapiCompiler compiler,
            MergeOptions versions,
            CheckOptions reading,
            GenerateOptions java,
            List<ImportedBinding> imported) {
        @Nullable
        Schema schema =
                imported.isEmpty() ? null : compiler.merge(versions, reading).schema();
        if (schema == null) {
            return compiler.generate(versions, reading, java);
        }
        Diagnostics found = new Diagnostics();
        GenerateOptions options = ImportedChoices.follow(schema, java, imported, found);
        return found.hasErrors() ? GenerateResult.refused(found.list()) : compiler.generate(versions, reading, options);
    }

    /** Returns the sources, and what else is asked for. */
    private static List<OutputFile> files(Invocation call, GenerateResult result) throws UsageException {
        String owner = call.value(NATIVE_IMAGE);
        if (owner == null) {
            return result.files();
        }
        List<OutputFile> files = new ArrayList<>(result.files());
        try {
            files.add(ReachabilityMetadata.of(result.files(), owner).in(ReachabilityMetadata.FOLDER));
        } catch (IllegalArgumentException e) {
            throw Invocation.wrongValue(NATIVE_IMAGE, String.valueOf(e.getMessage()));
        }
        return files;
    }

    private static OutputFolder.Summary write(Path folder, List<OutputFile> files) throws IOException {
        return Outputs.write(
                new OutputFolder(folder),
                files,
                Ownership.BY_HEADER,
                new Remedy("move or delete such files", "choose another output folder or package"));
    }

    private static Collection<Path> leftovers(Path folder, List<OutputFile> files) throws IOException {
        List<Path> wanted =
                files.stream().map(file -> folder.resolve(file.path())).toList();
        Set<Path> packages = wanted.stream().map(Path::getParent).collect(Collectors.toSet());
        SortedSet<Path> left = new Leftovers(folder, wanted).in(packages);
        left.addAll(new LeftoverMetadata(folder, wanted).about(packages));
        return left;
    }

    private static int delete(Collection<Path> left) throws IOException {
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
        return left.size();
    }

    private static int tell(Collection<Path> left, Invocation call) {
        if (!left.isEmpty()) {
            List<String> names = left.stream().map(Path::toString).toList();
            call.err()
                    .print("qapi: note: " + SafeText.of(Conflict.list(names))
                            + (names.size() == 1 ? " was" : " were")
                            + " generated once, but not by this call; delete what is not needed, or say --clean\n");
        }
        return 0;
    }

    private static String packageName(Invocation call) throws UsageException {
        String name = call.value(PACKAGE);
        if (name == null) {
            throw new UsageException("say with '--package org.example.qapi' into which Java package the types go");
        }
        return name;
    }

    private static Path folder(Invocation call) throws UsageException {
        String folder = call.value(OUTPUT);
        if (folder == null) {
            throw new UsageException("say with '--output DIR' into which folder the sources go");
        }
        return Invocation.paths(List.of(folder)).get(0);
    }

    private static String closingLine(
            List<OutputFile> files, String sources, Path folder, OutputFolder.Summary summary, int deleted) {
        long types = files.stream().filter(OutputFile::isType).count();
        return "Generated " + count(types, "type") + " from " + sources + " into "
                + SafeText.of(folder.toString()) + " (" + count(summary.written(), "file") + " written, "
                + summary.unchanged() + " unchanged" + (deleted == 0 ? "" : ", " + deleted + " deleted") + ")\n";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
