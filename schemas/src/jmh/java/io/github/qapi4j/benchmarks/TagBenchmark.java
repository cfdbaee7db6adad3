package io.github.qapi4j.benchmarks;

import io.github.qapi4j.benchmarks.qmp.Schemas;
import io.github.qapi4j.runtime.QapiJson;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A thousand flat unions whose tags stand before, between or after the other members. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@State(Scope.Thread)
public class TagBenchmark {
    /** Where the tags stand. */
    @Param
    public TagPlace place = TagPlace.FIRST;

    private byte[] json = {};

    /** Moves the tags. */
    @Setup
    public void prepare() {
        json = Recordings.withTag(Payload.SCHEMA.json(), place);
    }

    /** The floor: token by token. */
    @Benchmark
    public void tokens(Blackhole sink) {
        TokenLoop.read(json, sink);
    }

    /** The floor: name by name, which is quicker. */
    @Benchmark
    public void names(Blackhole sink) {
        TokenLoop.readByName(json, sink);
    }

    /** Generated code. */
    @Benchmark
    public Object direct() {
        return QapiJson.tolerant().read(json, Schemas::read);
    }
}
