package io.github.qapi4j.benchmarks;

import io.github.qapi4j.schemas.VhostUserBackends;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** Lists and reads a folder of descriptors; with {@code -jvmArgsAppend -XX:ActiveProcessorCount=1} on one core. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 10)
@Fork(3)
@State(Scope.Thread)
public class CatalogBenchmark {
    /** How many descriptors there are. */
    @Param({"1000", "10000"})
    public int files = 1000;

    private Path folder = Path.of("");

    /** Writes the descriptors. */
    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("qapi4j-descriptors");
        Path program = Files.createFile(folder.resolve("program"));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make the program executable");
        }
        for (int file = 0; file < files; file++) {
            Files.writeString(folder.resolve(file + ".json"), """
                    {
                      "description": "Backend number %d",
                      "type": "gpu",
                      "binary": "%s",
                      "tags": [ "CONFIG_OPENGL=y", "CONFIG_GBM=y" ]
                    }
                    """.formatted(file, program));
        }
    }

    /** Deletes them. */
    @TearDown
    public void clean() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.delete(path);
            }
        }
    }

    /** Finds all of them. */
    @Benchmark
    public int discover() {
        int found = VhostUserBackends.discover(DescriptorSearchPath.of(folder))
                .catalog()
                .entries()
                .size();
        if (found != files) {
            throw new IllegalStateException(found + " of " + files + " descriptors were found");
        }
        return found;
    }
}
