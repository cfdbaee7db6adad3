package io.github.qapi4j.benchmarks.client;

import io.github.qapi4j.runtime.qmp.AgentClient;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** A guest that floods its port beside a monitor; and a real QEMU in place of the echo server. */
final class NeighbourRows {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int CALLS = 2_000;

    private NeighbourRows() {}

    static void print() throws IOException {
        flood();
        real();
    }

    private static void flood() throws IOException {
        String flood = "{\"event\":\"x\"}\n".repeat(1_000);
        AtomicBoolean flooding = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        try (Peer peer = Peer.start(SpeedRows.STATUS, 0);
                QmpClient client = QmpClient.connect(peer.socket());
                FakeQemu agent =
                        FakeQemu.agent().onRaw("wait", arguments -> "{}").hold("wait");
                AgentClient guest = AgentClient.over(agent.transport(), QmpOptions.agent())) {
            // Bytes are read only while a call is open.
            CompletableFuture<JsonNode> open = guest.executeAsync(RawCommand.of("wait"));
            agent.awaitReceived("wait", 1, LONG);
            Thread flooder = new Thread(() -> {
                while (!over.get()) {
                    if (flooding.get()) {
                        agent.emitRaw(flood);
                    } else {
                        Thread.onSpinWait();
                    }
                }
            });
            flooder.setDaemon(true);
            flooder.start();
            Map<String, Double> best = new Interleaved()
                    .with("alone", () -> beside(client, flooding, false))
                    .with("flooded", () -> beside(client, flooding, true))
                    .best(3, 700);
            over.set(true);
            agent.release("wait");
            open.join();
            double ratio = best.get("flooded") / best.get("alone");
            Table.row("a monitor's round trips beside an agent that floods", ratio, "x", ">= 0.8", ratio >= 0.8);
        }
    }

    /** The thread that floods spins where it does not: either way it takes a processor, and only the flood differs. */
    private static long beside(QmpClient client, AtomicBoolean flooding, boolean flood) {
        flooding.set(flood);
        for (int i = 0; i < CALLS; i++) {
            client.execute(SpeedRows.ASK);
        }
        return CALLS;
    }

    private static void real() throws IOException {
        if (!RealQemu.isThere()) {
            Table.row("against a real QEMU", "no " + RealQemu.PROGRAM);
            return;
        }
        try (RealQemu qemu = RealQemu.start("-machine", "q35", "-accel", "tcg", "-nodefaults", "-m", "32M", "-S")) {
            Map<String, Double> best = new Interleaved()
                    .with("bare", () -> bare(qemu.socket()))
                    .with("client", () -> client(qemu.socket()))
                    .best(5, 500);
            Table.row("bare loop against a real QEMU, per second", String.format("%,.0f", best.get("bare")));
            double ratio = best.get("client") / best.get("bare");
            Table.row("one call after the other to a real QEMU, to the bare loop", ratio, "x", ">= 0.9", ratio >= 0.9);
        }
    }

    private static long bare(Path socket) throws IOException {
        try (BareLoop bare = new BareLoop(socket)) {
            for (int i = 0; i < CALLS; i++) {
                bare.ask();
            }
        }
        return CALLS;
    }

    private static long client(Path socket) {
        try (QmpClient client = QmpClient.connect(socket)) {
            for (int i = 0; i < CALLS; i++) {
                client.execute(SpeedRows.ASK);
            }
        }
        return CALLS;
    }
}
