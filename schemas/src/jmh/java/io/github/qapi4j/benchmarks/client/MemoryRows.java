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

/** Many connections, and one with a reader that is stuck. */
final class MemoryRows {
    private static final int CONNECTIONS = 1_000;
    private static final int LEAST_DESCRIPTORS = 4_096;
    private static final int STORM = 10_000;
    private static final int STORMS = 100;

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
            Latency alone = Latency.of(20_000, () -> quiet.execute(SpeedRows.ASK));
            long before = heap();
            CompletableFuture<Void> storms = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < STORMS; i++) {
                    noisy.execute(RawCommand.of("storm"));
                }
            });
            int calls = 0;
            Latency beside = Latency.of(2_000, () -> quiet.execute(SpeedRows.ASK));
            while (!storms.isDone() && calls++ < 1_000_000) {
                quiet.execute(SpeedRows.ASK);
            }
            storms.join();
            double grown = (heap() - before) / 1024.0;
            Table.row("heap after 1,000,000 events with a stuck reader", grown, "KiB", "<= 8,192", grown <= 8_192);
            Table.row("  events that it lost", String.format("%,d", reader.lost()));
            double ratio = beside.p99() / alone.p99();
            Table.row("  99 % of another client's calls meanwhile, to without", ratio, "x", "<= 2", ratio <= 2);
        }
    }
}
