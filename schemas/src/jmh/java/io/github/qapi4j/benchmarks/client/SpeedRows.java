package io.github.qapi4j.benchmarks.client;

import com.sun.management.ThreadMXBean;
import io.github.qapi4j.benchmarks.Payload;
import io.github.qapi4j.benchmarks.qmp.QueryQmpSchemaCommand;
import io.github.qapi4j.benchmarks.qmp.QueryStatusCommand;
import io.github.qapi4j.benchmarks.qmp.RtcChangeEvent;
import io.github.qapi4j.benchmarks.qmp.Schemas;
import io.github.qapi4j.benchmarks.qmp.StatusInfo;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.EventStream;
import io.github.qapi4j.runtime.qmp.QmpAddress;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** Calls, events and the largest answer, against the bare loop. */
final class SpeedRows {
    static final String STATUS = "{\"status\": \"running\", \"running\": true}";
    static final QueryStatusCommand ASK = new QueryStatusCommand();
    private static final int WINDOW = 1_000;
    private static final int STORM = 10_000;
    private static final RawCommand STORMING = RawCommand.of("storm");

    private SpeedRows() {}

    static void print() throws IOException {
        try (Peer peer = Peer.start(STATUS, STORM);
                BareLoop bare = new BareLoop(peer.socket());
                QmpClient client = QmpClient.connect(
                        QmpAddress.unix(peer.socket()), QmpOptions.standard().withEventQueue(2 * STORM))) {
            Map<String, Double> best = new Interleaved()
                    .with("bare", () -> bare.ask() > 0 ? 1 : 0)
                    .with("sync", () -> client.execute(ASK).running() ? 1 : 0)
                    .with("window", () -> window(client))
                    .with("unread", () -> client.execute(STORMING) == null ? 0 : STORM)
                    .with("read", () -> read(client))
                    .best(5, 500);
            double floor = best.get("bare");
            Table.row("bare loop, round trips per second", String.format("%,.0f", floor));
            ratio("one call after the other, to the bare loop", best.get("sync") / floor, 0.40);
            Table.row("  median / 99 % of them", Latency.of(50_000, () -> client.execute(ASK)));
            ratio("window full, to the bare loop", best.get("window") / floor, 1.0);
            rate("events that one reader takes, typed", best.get("read"), 400_000);
            rate("events that nobody takes", best.get("unread"), 1_000_000);
            double bytes = allocation(client);
            Table.row("allocated for a query-status", bytes, "B", "<= 1,500", bytes <= 1_500);
        }
        schema();
    }

    private static void ratio(String what, double ratio, double goal) {
        Table.row(what, ratio, "x", ">= " + goal, ratio >= goal);
    }

    private static void rate(String what, double rate, int goal) {
        Table.row(what, rate, "/s", String.format(">= %,d", goal), rate >= goal);
    }

    static long window(QmpClient client) {
        Queue<CompletableFuture<StatusInfo>> waiting = new ArrayDeque<>();
        for (int i = 0; i < WINDOW; i++) {
            waiting.add(client.executeAsync(ASK));
        }
        waiting.forEach(CompletableFuture::join);
        return WINDOW;
    }

    private static long read(QmpClient client) {
        try (EventStream<RtcChangeEvent> events = client.events(RtcChangeEvent.TYPE)) {
            CompletableFuture<JsonNode> storm = client.executeAsync(STORMING);
            long sum = 0;
            for (int i = 0; i < STORM; i++) {
                sum += events.next().event().offset();
            }
            storm.join();
            return sum == 0 ? 0 : STORM;
        }
    }

    /** Returns the bytes that all threads of this process allocate for a call. */
    private static double allocation(QmpClient client) {
        int calls = 20_000;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // Threads that are there before and after: one that ends meanwhile would take away what it ever had.
        long[] ids = threads.getAllThreadIds();
        long[] before = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < calls; i++) {
            client.execute(ASK);
        }
        long[] after = threads.getThreadAllocatedBytes(ids);
        long sum = 0;
        for (int i = 0; i < ids.length; i++) {
            sum += Math.max(0, after[i] - before[i]);
        }
        return (double) sum / calls;
    }

    private static void schema() throws IOException {
        byte[] document = Payload.SCHEMA.json();
        String text = new String(document, StandardCharsets.US_ASCII);
        // Without the object around it, that only lets the reader alone take the same.
        String list = text.substring(text.indexOf('['), text.length() - 1);
        QueryQmpSchemaCommand ask = new QueryQmpSchemaCommand();
        try (Peer peer = Peer.start(list, 0);
                BareLoop bare = new BareLoop(peer.socket());
                QmpClient client = QmpClient.connect(peer.socket())) {
            Map<String, Double> best = new Interleaved()
                    .with("bare", () -> bare.ask() > 0 ? 1 : 0)
                    .with("alone", () -> QapiJson.tolerant().read(document, Schemas::read) == null ? 0 : 1)
                    .with("typed", () -> client.execute(ask).isEmpty() ? 0 : 1)
                    .best(5, 500);
            double ratio = (1 / best.get("typed")) / (1 / best.get("bare") + 1 / best.get("alone"));
            Table.row(
                    "query-qmp-schema of " + list.length() / 1_000 + " kB, to transfer and reader alone",
                    ratio,
                    "x",
                    "<= 1.3",
                    ratio <= 1.3);
        }
    }
}
