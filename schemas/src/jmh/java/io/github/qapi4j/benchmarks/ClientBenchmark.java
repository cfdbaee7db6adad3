package io.github.qapi4j.benchmarks;

import io.github.qapi4j.runtime.EventType;
import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.qmp.EventStream;
import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/** Calls and events over a Unix socket, against a bare loop that writes a line and reads to the line's end. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class ClientBenchmark {
    private static final int WINDOW = 1_000;
    private static final int STORM = 10_000;
    private static final RawCommand STATUS = RawCommand.of("query-status");
    private static final RawCommand STORMING = RawCommand.of("storm");
    private static final byte[] LINE = "{\"execute\":\"query-status\",\"id\":7}\n".getBytes(StandardCharsets.US_ASCII);
    private static final EventType<UnknownEvent> RTC =
            EventType.of("RTC_CHANGE", in -> UnknownEvent.read("RTC_CHANGE", in));

    private Path folder = Path.of("");
    private EchoServer small;
    private EchoServer large;
    private QmpClient client;
    private QmpClient largeClient;
    private SocketChannel bare;
    private final ByteBuffer input = ByteBuffer.allocate(65_536);

    /** Starts the servers and the clients. */
    @Setup
    public void start() throws IOException {
        folder = Files.createTempDirectory("q");
        small = new EchoServer(
                folder.resolve("s"), "{\"status\": \"running\", \"singlestep\": false, \"running\": true}", STORM);
        String entry = "{\"name\": \"12\", \"meta-type\": \"builtin\", \"json-type\": \"string\"}";
        large = new EchoServer(folder.resolve("l"), "[" + (entry + ", ").repeat(4_000) + entry + "]", 0);
        QmpOptions options = QmpOptions.standard().withEventQueue(2 * STORM);
        client = QmpClient.connect(QmpAddress.unix(folder.resolve("s")), options);
        largeClient = QmpClient.connect(QmpAddress.unix(folder.resolve("l")), options);
        bare = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("s")));
        readLine(bare);
    }

    /** Ends them. */
    @TearDown
    public void stop() throws IOException {
        client.close();
        largeClient.close();
        bare.close();
        small.close();
        large.close();
        Files.delete(folder);
    }

    private int readLine(SocketChannel socket) throws IOException {
        int count = 0;
        do {
            input.clear();
            count += socket.read(input);
        } while (input.get(input.position() - 1) != '\n');
        return count;
    }

    /** The base: blocking, no JSON. */
    @Benchmark
    public int bareLoop() throws IOException {
        bare.write(ByteBuffer.wrap(LINE));
        return readLine(bare);
    }

    /** One call after the other. */
    @Benchmark
    public JsonNode execute() {
        return client.execute(STATUS);
    }

    /** As many calls as may be on their way. */
    @Benchmark
    @OperationsPerInvocation(WINDOW)
    public void windowFull() {
        Queue<CompletableFuture<JsonNode>> waiting = new ArrayDeque<>();
        for (int i = 0; i < WINDOW; i++) {
            waiting.add(client.executeAsync(STATUS));
        }
        waiting.forEach(CompletableFuture::join);
    }

    /** Events that nobody wants. */
    @Benchmark
    @OperationsPerInvocation(STORM)
    public JsonNode eventsWithoutReader() {
        return client.execute(STORMING);
    }

    /** Events that one reader takes, typed. */
    @Benchmark
    @OperationsPerInvocation(STORM)
    public long eventsWithReader() {
        try (EventStream<UnknownEvent> events = client.events(RTC)) {
            CompletableFuture<JsonNode> storm = client.executeAsync(STORMING);
            long sum = 0;
            for (int i = 0; i < STORM; i++) {
                sum += events.next().number();
            }
            storm.join();
            return sum;
        }
    }

    /** An answer of 248 kB. */
    @Benchmark
    public int largeAnswer() {
        return largeClient.execute(STATUS).size();
    }
}
