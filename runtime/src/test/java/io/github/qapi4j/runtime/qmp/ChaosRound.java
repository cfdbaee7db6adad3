package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.error.EventsLostException;
import io.github.qapi4j.runtime.qmp.error.QmpException;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Fault;
import io.github.qapi4j.runtime.qmp.fake.Refusal;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One client with its machine, which goes wrong in many ways, and what became of each call. */
final class ChaosRound {
    private static final int CALLS = 40;

    private final Random random;
    private final @Nullable Path socket;
    private final FakeQemu qemu = FakeQemu.qmp();
    private final Map<String, String> ends = new ConcurrentHashMap<>();
    private @Nullable WeakReference<QmpClient> gone;
    private int calls;

    /**
     * Makes one.
     *
     * @param socket where the machine listens; null for a connection in memory
     */
    ChaosRound(long seed, @Nullable Path socket) {
        random = new Random(seed);
        this.socket = socket;
    }

    void run() throws InterruptedException {
        qemu.on(ASK_TYPE, ask -> {
            if (ask.text().endsWith("7")) {
                throw Refusal.of(ErrorClass.GENERIC_ERROR, "no sevens");
            }
            return ask.text();
        });
        if (random.nextBoolean()) {
            qemu.withoutOutOfBand();
        }
        qemu.splitEvery(random.nextInt(4) == 0 ? 1 + random.nextInt(9) : 0);
        QmpClient client = connect();
        gone = new WeakReference<>(client);
        Thread self = Thread.currentThread();
        Thread other = new Thread(() -> disturb(client, self, new Random(random.nextLong())));
        try (EventStream<?> events = client.events(UnknownEvent::read)) {
            other.start();
            for (int i = 0; i < CALLS; i++) {
                call(client, events);
            }
        } finally {
            awaitEnd(other);
            client.close();
            qemu.close();
        }
    }

    private QmpClient connect() {
        QmpOptions options = QmpOptions.standard()
                .withConnectTimeout(Fixtures.LONG)
                .withCloseGrace(Duration.ofMillis(random.nextInt(30)))
                .withMaxQueued(random.nextBoolean() ? 1 + random.nextInt(20) : 1_000)
                .withEventQueue(5);
        return socket == null
                ? QmpClient.over(qemu.transport(), options)
                : QmpClient.connect(listening(socket), options);
    }

    private QmpAddress listening(Path path) {
        qemu.listen(path);
        return QmpAddress.unix(path);
    }

    private static void awaitEnd(Thread other) throws InterruptedException {
        while (other.isAlive()) {
            Thread.interrupted();
            LockSupport.parkNanos(100_000);
        }
        Thread.interrupted();
        other.join();
    }

    private void disturb(QmpClient client, Thread caller, Random own) {
        String big = "{\"x\":\"" + "y".repeat(own.nextInt(3_000)) + "\"}";
        for (int i = 0; i < 30; i++) {
            switch (own.nextInt(24)) {
                case 0 -> qemu.stopReading();
                case 1 -> qemu.hold("ask");
                case 2 -> qemu.release("ask").resumeReading();
                case 3 -> qemu.emitRaw("junk ]} ");
                case 4 -> fault(own);
                case 5 -> end(client, own);
                case 6 -> caller.interrupt();
                case 7, 8, 9, 10 -> LockSupport.parkNanos(own.nextInt(3_000_000));
                default -> IntStream.range(0, own.nextInt(6)).forEach(n -> qemu.emit("STORM", big));
            }
            Thread.yield();
        }
        qemu.release("ask").resumeReading();
    }

    private void end(QmpClient client, Random own) {
        switch (own.nextInt(12)) {
            case 0, 1 -> qemu.drop();
            case 2 -> client.close();
            // From a thread of the client's own.
            case 3 ->
                client.executeAsync(RawCommand.of("query-commands")).whenComplete((answer, failure) -> client.close());
            default -> Thread.yield();
        }
    }

    private void fault(Random own) {
        qemu.fault(
                "ask",
                switch (own.nextInt(10)) {
                    case 0 -> Fault.silence();
                    case 1 -> Fault.wrongId();
                    case 2 -> Fault.noId();
                    case 3, 4 -> Fault.twice();
                    case 5 -> Fault.garbage("{\"x\":1}\n}}");
                    case 6 -> Fault.dropAfter(own.nextInt(20));
                    default -> Fault.result("[]");
                });
    }

    private void call(QmpClient client, EventStream<?> events) {
        // Few do without an answer, so that most of the time there is something to go wrong.
        CallOptions options =
                CallOptions.timeout(Duration.ofMillis(1 + random.nextInt(random.nextInt(4) == 0 ? 5 : 400)));
        switch (random.nextInt(4)) {
            case 0 -> wait(client, "c" + calls++, options);
            case 1 -> {
                CompletableFuture<String> future = promise(client, "c" + calls++, options);
                if (random.nextBoolean()) {
                    future.cancel(false);
                }
            }
            case 2 -> promise(client, "c" + calls++, options);
            default -> {
                try {
                    events.poll();
                } catch (EventsLostException | ConnectionLostException expected) {
                    Thread.yield();
                }
            }
        }
    }

    private void wait(QmpClient client, String text, CallOptions options) {
        if (random.nextInt(5) == 0) {
            Thread.currentThread().interrupt();
        }
        try {
            end(text, client.execute(ask(text), options));
        } catch (QmpException failure) {
            end(text, failure.outcome().name());
        }
        Thread.interrupted();
    }

    private CompletableFuture<String> promise(QmpClient client, String text, CallOptions options) {
        CompletableFuture<String> future = client.executeAsync(ask(text), options);
        future.whenComplete((answer, failure) -> end(text, failure == null ? answer : outcome(failure)));
        return future;
    }

    private static String outcome(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return cause instanceof QmpException known
                ? known.outcome().name()
                : cause instanceof CancellationException ? "CANCELLED" : cause.toString();
    }

    private void end(String text, String end) {
        if (ends.put(text, end) != null) {
            ends.put(text, "twice");
        }
    }

    /** Checks each call's end against what the machine has seen, which must be at its own end; adds the ends to a sum. */
    void check(Map<String, Integer> sum) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (ends.size() < calls && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(ends).hasSize(calls).doesNotContainValue("twice");
        Set<String> received = new HashSet<>();
        qemu.received(ASK_TYPE)
                .forEach(ask -> assertThat(received.add(ask.text())).isTrue());
        ends.forEach((text, end) -> sum.merge(isTrue(text, end, received.contains(text)), 1, Integer::sum));
    }

    private static String isTrue(String text, String end, boolean received) {
        Outcome outcome = Set.of("NOT_SENT", "REFUSED", "DONE", "UNKNOWN").contains(end) ? Outcome.valueOf(end) : null;
        if (outcome == Outcome.UNKNOWN || end.equals("CANCELLED")) {
            return end;
        }
        assertThat(received).as("%s came, which ended as %s", text, end).isEqualTo(outcome != Outcome.NOT_SENT);
        if (outcome == Outcome.REFUSED) {
            assertThat(text).endsWith("7");
        }
        if (outcome == null) {
            assertThat(end).isEqualTo(text);
        }
        return outcome == null ? "ANSWERED" : end;
    }

    /** Returns whether nothing refers to the client any more. */
    boolean isCollected() {
        return gone == null || gone.get() == null;
    }
}
