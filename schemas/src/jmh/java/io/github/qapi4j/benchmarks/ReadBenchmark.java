package io.github.qapi4j.benchmarks;

import io.github.qapi4j.benchmarks.qmp.Schemas;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
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
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/** Bytes to values, against the bare token loop below and databind above. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@State(Scope.Thread)
public class ReadBenchmark {
    /** What is read. */
    @Param
    public Payload payload = Payload.STATUS;

    private byte[] json = {};
    private JsonReader<? extends QapiValue> reader = Schemas::read;
    private ObjectReader mapper = new JsonMapper().reader();
    private ObjectReader databind = mapper;
    private ObjectReader blackbird = mapper;

    /** Makes document and readers. */
    @Setup
    public void prepare() {
        json = payload.json();
        reader = payload.reader;
        // What the direct path does with values that the benchmark's schema does not know.
        mapper = JsonMapper.builder()
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .build()
                .readerFor(payload.generated);
        databind = new JsonMapper().readerFor(payload.plain);
        blackbird =
                JsonMapper.builder().addModule(new BlackbirdModule()).build().readerFor(payload.plain);
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

    /** Generated code without a mapper. */
    @Benchmark
    public Object direct() {
        return QapiJson.tolerant().read(json, reader);
    }

    /** Generated code through a mapper. */
    @Benchmark
    public Object mapper() {
        return mapper.readValue(json);
    }

    /** Reflection on records. */
    @Benchmark
    public Object databind() {
        return databind.readValue(json);
    }

    /** Reflection on records, with Jackson's own accelerator. */
    @Benchmark
    public Object blackbird() {
        return blackbird.readValue(json);
    }
}
