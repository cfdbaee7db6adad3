package io.github.qapi4j.benchmarks;

import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import io.github.qapi4j.runtime.qmp.schema.SchemaPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads the reply of query-qmp-schema into an index, beside the bare token loop, and asks it, beside one look into a map; with
 * {@code -prof gc} for what is allocated. It needs {@code -Dqapi.corpus}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class SchemaQueryBenchmark {
    private static final byte[] SMALLEST =
            ("[{\"name\":\"a\",\"meta-type\":\"command\",\"arg-type\":\"0\",\"ret-type\":"
                            + "\"0\"},{\"name\":\"0\",\"meta-type\":\"object\",\"members\":[]}]")
                    .getBytes(StandardCharsets.UTF_8);

    private final SchemaPath command = SchemaPath.parse("query-kvm");
    private final SchemaPath argument = SchemaPath.parse("block-stream/arg/backing-mask-protocol");
    private final SchemaPath branch = SchemaPath.parse("blockdev-add/arg/driver=qcow2/data-file");
    private final SchemaPath sameBranch = later("blockdev-add/arg/driver=qcow2/data-file");
    private final SchemaPath nested = SchemaPath.parse("chardev-add/arg/backend/type=socket/data/reconnect@deprecated");
    private final SchemaPath deep = SchemaPath.parse("chardev-add/arg/**/reconnect-ms");
    private final SchemaPath absent = SchemaPath.parse("query-block/arg/flat");
    private byte[] reply = {};
    private QemuSchema schema = QemuSchema.read(SMALLEST);
    private final QemuSchema smallest = QemuSchema.read(SMALLEST);
    private final Map<String, Integer> names = new HashMap<>();

    /** Returns a path whose answer a schema keeps at the same place as that of one before it. */
    private static SchemaPath later(String text) {
        for (int i = 0; i < 511; i++) {
            SchemaPath.parse("x");
        }
        return SchemaPath.parse(text);
    }

    /** Reads the recorded reply. */
    @Setup
    public void prepare() {
        reply = Recordings.reply("query-qmp-schema", "[]");
        schema = QemuSchema.read(reply);
        schema.commands().forEach(name -> names.put(name, names.size()));
    }

    /** The floor under reading. */
    @Benchmark
    public void tokens(Blackhole sink) {
        TokenLoop.read(reply, sink);
    }

    /** Reads a reply; the schema that comes of it is shared. */
    @Benchmark
    public QemuSchema read() {
        return QemuSchema.read(reply);
    }

    /** The floor under asking. */
    @Benchmark
    public Integer lookIntoMap() {
        return names.get("query-kvm");
    }

    /** Asks for a command. */
    @Benchmark
    public boolean knowsCommand() {
        return schema.knows(command);
    }

    /** Asks for an argument. */
    @Benchmark
    public boolean knowsArgument() {
        return schema.knows(argument);
    }

    /** Asks for a member of a branch. */
    @Benchmark
    public boolean knowsMemberOfBranch() {
        return schema.knows(branch);
    }

    /** Asks as if for the first time, twice: neither path finds its answer kept. */
    @Benchmark
    public boolean knowsMemberOfBranchTwiceAnew() {
        return schema.knows(branch) & schema.knows(sameBranch);
    }

    /** Asks two schemas in turn. */
    @Benchmark
    public boolean knowsMemberOfBranchInTurn() {
        return smallest.knows(branch) | schema.knows(branch);
    }

    /** Asks for a feature of a member four levels below. */
    @Benchmark
    public boolean knowsNestedMember() {
        return schema.knows(nested);
    }

    /** Asks for what is not there. */
    @Benchmark
    public boolean knowsAbsentMember() {
        return schema.knows(absent);
    }

    /** Asks for a member anywhere below. */
    @Benchmark
    public boolean knowsDeepMember() {
        return schema.knows(deep);
    }
}
