package io.github.qapi4j.benchmarks.client;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.qapi4j.benchmarks.qmp.RtcChangeEvent;
import io.github.qapi4j.runtime.qmp.EventStream;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.RawCommand;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many connections, and one with a reader that is stuck. */
final class MemoryRows {
    private static final int CONNECTIONS = 1_000;
    private static final int LEAST_DESCRIPTORS = 4_096;
    private static final int STORM = 10_000;
    private static final int STORMS = 100;
    /** Of several rounds the best one counts: what else the machine does is in the worst. */
    private static final int ROUNDS = 5;

    private MemoryRows() {}

    static void print() throws IOException {
        try (Peer peer = Peer.start(SpeedRows.STATUS, STORM)) {
            idle(peer);
            stuck(peer);
        }
    }

    private static void idle(Peer peer) {
        long descriptors = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : 0;
        if (descriptors < LEAST_DESCRIPTORS) {
            Table.row("1,000 idle connections", "skipped: " + descriptors + " descriptors");
            return;
        }
        List<QmpClient> clients = new ArrayList<>(CONNECTIONS);
        clients.add(QmpClient.connect(peer.socket()));
        long before = heap();
        while (clients.size() <= CONNECTIONS) {
            clients.add(QmpClient.connect(peer.socket()));
        }
        double each = (double) (heap() - before) / CONNECTIONS;
        Table.row("heap of an idle connection", each, "B", "<= 4,096", each <= 4_096);
        long loops = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("qapi-monitors"))
                .count();
        Table.row("threads that serve 1,000 of them", loops, "", "1", loops == 1);
        clients.forEach(QmpClient::close);
    }

    /** Returns the bytes in use. */
    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static void stuck(Peer peer) {
        try (QmpClient noisy = QmpClient.connect(peer.socket());
                QmpClient quiet = QmpClient.connect(peer.socket());
                EventStream<RtcChangeEvent> reader = noisy.events(RtcChangeEvent.TYPE)) {
            Latency.of(50_000, () -> quiet.execute(SpeedRows.ASK));
            long before = heap();
            int storms = 0;
            double alone = Double.MAX_VALUE;
            double beside = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS || storms < STORMS; round++) {
                alone = Math.min(
                        alone,
                        Latency.of(5_000, () -> quiet.execute(SpeedRows.ASK)).p99());
                AtomicBoolean enough = new AtomicBoolean();
                CompletableFuture<Integer> storming = CompletableFuture.supplyAsync(() -> storms(noisy, enough));
                beside = Math.min(
                        beside,
                        Latency.of(1_000, () -> quiet.execute(SpeedRows.ASK)).p99());
                enough.set(true);
                storms += storming.join();
            }
            double grown = (heap() - before) / 1024.0;
            String events = String.format("%,d", (long) storms * STORM);
            Table.row("heap after " + events + " events with a stuck reader", grown, "KiB", "<= 8,192", grown <= 8_192);
            Table.row("  events that it lost", String.format("%,d", reader.lost()));
            double ratio = beside / alone;
            Table.row("  99 % of another client's calls meanwhile, to without", ratio, "x", "<= 2", ratio <= 2);
        }
    }

    /** Has events sent until there are enough; returns how many times so many. */
    private static int storms(QmpClient noisy, AtomicBoolean enough) {
        int count = 0;
        do {
            noisy.execute(RawCommand.of("storm"));
            count++;
        } while (!enough.get() || count < STORMS / ROUNDS);
        return count;
    }
}
