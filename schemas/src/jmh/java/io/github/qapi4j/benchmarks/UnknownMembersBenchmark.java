package io.github.qapi4j.benchmarks;

import io.github.qapi4j.benchmarks.qmp.Blocks;
import io.github.qapi4j.benchmarks.qmp.Schemas;
import io.github.qapi4j.runtime.QapiJson;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Types that keep unknown members against types that leave them out, where there are none. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@State(Scope.Thread)
public class UnknownMembersBenchmark {
    /** The recorded reply without the members that the benchmark's schema, which is smaller than QEMU's, does not know. */
    private final byte[] blocks =
            QapiJson.tolerant().toBytes(QapiJson.tolerant().read(Payload.BLOCKS.json(), Blocks::read));

    /** The recorded reply, of which the schema knows all. */
    private final byte[] schema = Payload.SCHEMA.json();

    /** Structs, left out. */
    @Benchmark
    public Object blocksIgnore() {
        return QapiJson.tolerant().read(blocks, Blocks::read);
    }

    /** Structs, kept. */
    @Benchmark
    public Object blocksKeep() {
        return QapiJson.tolerant().read(blocks, io.github.qapi4j.benchmarks.qmpkeep.Blocks::read);
    }

    /** Unions, left out. */
    @Benchmark
    public Object schemaIgnore() {
        return QapiJson.tolerant().read(schema, Schemas::read);
    }

    /** Unions, kept. */
    @Benchmark
    public Object schemaKeep() {
        return QapiJson.tolerant().read(schema, io.github.qapi4j.benchmarks.qmpkeep.Schemas::read);
    }
}
