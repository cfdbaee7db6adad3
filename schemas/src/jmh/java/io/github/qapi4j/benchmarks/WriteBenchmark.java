package io.github.qapi4j.benchmarks;

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
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/** Values to bytes, against bare calls of the generator below and databind above. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@State(Scope.Thread)
public class WriteBenchmark {
    /** What is written. */
    @Param
    public Payload payload = Payload.STATUS;

    private Replay replay = Replay.of(new byte[0]);
    private QapiValue value = QapiJson.tolerant().read(Payload.STATUS.json(), Payload.STATUS.reader);
    private Object plain = "";
    private ObjectWriter mapper = new JsonMapper().writer();
    private ObjectWriter databind = mapper;
    private ObjectWriter blackbird = mapper;

    /** Makes the values. */
    @Setup
    public void prepare() {
        byte[] json = payload.json();
        value = QapiJson.tolerant().read(json, payload.reader);
        replay = Replay.of(QapiJson.tolerant().toBytes(value));
        plain = new JsonMapper().readerFor(payload.plain).readValue(json);
        mapper = new JsonMapper().writerFor(payload.generated);
        databind = new JsonMapper().writerFor(payload.plain);
        blackbird =
                JsonMapper.builder().addModule(new BlackbirdModule()).build().writerFor(payload.plain);
    }

    /** The floor. */
    @Benchmark
    public byte[] generator() {
        return replay.write();
    }

    /** Generated code without a mapper. */
    @Benchmark
    public byte[] direct() {
        return QapiJson.tolerant().toBytes(value);
    }

    /** Generated code through a mapper. */
    @Benchmark
    public byte[] mapper() {
        return mapper.writeValueAsBytes(value);
    }

    /** Reflection on records. */
    @Benchmark
    public byte[] databind() {
        return databind.writeValueAsBytes(plain);
    }

    /** Reflection on records, with Jackson's own accelerator. */
    @Benchmark
    public byte[] blackbird() {
        return blackbird.writeValueAsBytes(plain);
    }
}
