package io.github.qapi4j.generator;

import io.github.qapi4j.generator.check.Checker;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.emit.Emitter;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.naming.NameOverrides;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage of the compiler alone, and all of them, in a warm JVM. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
@Fork(3)
@State(Scope.Thread)
public class StagesBenchmark {
    private static final GenerateOptions OPTIONS = new GenerateOptions("org.example.qapi", UnknownMembersMode.IGNORE);

    /** Of how many copies of the original the schema is made. */
    @Param({"1", "10", "100"})
    public int copies = 1;

    private @Nullable SchemaCopies source;
    private @Nullable SyntaxTree tree;
    private @Nullable Schema schema;
    private @Nullable JavaNames names;
    private List<OutputFile> files = List.of();
    private Path folder = Path.of("");

    /** Takes the schema through all stages once, so that each can start where the one before it ends. */
    @Setup
    public void prepare() throws IOException {
        source = SchemaCopies.of(copies);
        tree = parse();
        schema = check();
        names = name();
        files = emit();
        folder = Files.createTempDirectory("qapi4j-benchmark");
        write();
    }

    /** Deletes what was written. */
    @TearDown
    public void clean() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Text to syntax. */
    @Benchmark
    public SyntaxTree parse() {
        return SchemaLoader.load(
                SchemaCopies.ROOT, Objects.requireNonNull(source), CheckOptions.DEFAULT, new Diagnostics());
    }

    /** Syntax to model. */
    @Benchmark
    public Schema check() {
        Schema checked = Checker.check(Objects.requireNonNull(tree), CheckOptions.DEFAULT, new Diagnostics());
        return ConditionFilter.apply(Objects.requireNonNull(checked), Profile.OPEN);
    }

    /** Model to names. */
    @Benchmark
    public JavaNames name() {
        return NameAssigner.assign(
                Objects.requireNonNull(schema),
                VersionFacts.NONE,
                OPTIONS,
                NameOverrides.of(List.of(OPTIONS)),
                new Diagnostics());
    }

    /** Model and names to text. */
    @Benchmark
    public List<OutputFile> emit() {
        return Emitter.emit(Objects.requireNonNull(schema), VersionFacts.NONE, Objects.requireNonNull(names), OPTIONS);
    }

    /** Text to files, of which none changes. */
    @Benchmark
    public OutputFolder.Summary write() throws IOException {
        return new OutputFolder(folder).plan(files, Ownership.ALL).write();
    }

    /** All of it. */
    @Benchmark
    public OutputFolder.Summary whole() throws IOException {
        GenerateResult result = new QapiCompiler(Objects.requireNonNull(source))
                .generate(List.of(SchemaCopies.ROOT), CheckOptions.DEFAULT, OPTIONS);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.diagnostics().toString());
        }
        return new OutputFolder(folder).plan(result.files(), Ownership.ALL).write();
    }
}
