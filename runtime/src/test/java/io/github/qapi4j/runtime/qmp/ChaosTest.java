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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random faults with many clients on one loop: each call ends with one outcome, which the fake's own record confirms, and
 * nothing is left. {@code -Dchaos.minutes=10} runs longer.
 */
class ChaosTest {
    private static final int CLIENTS = 50;

    /** One client with its machine, and what became of each call. */
    private static final class Round {
        private final Random random;
        private final FakeQemu qemu = FakeQemu.qmp();
        private final Map<String, Object> ends = new ConcurrentHashMap<>();
        private int calls;

        Round(long seed) {
            random = new Random(seed);
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
            QmpOptions options = QmpOptions.standard()
                    .withCloseGrace(Duration.ofMillis(random.nextInt(30)))
                    .withMaxQueued(1 + random.nextInt(20))
                    .withEventQueue(5);
            QmpClient client = QmpClient.over(qemu.transport(), options);
            Thread other = new Thread(() -> disturb(client, new Random(random.nextLong())));
            try (EventStream<?> events = client.events(UnknownEvent::read)) {
                other.start();
                for (int i = 0; i < 40; i++) {
                    call(client, events);
                }
            } finally {
                other.join();
                client.close();
                qemu.close();
            }
        }

        private void disturb(QmpClient client, Random own) {
            String big = "{\"x\":\"" + "y".repeat(own.nextInt(3_000)) + "\"}";
            for (int i = 0; i < 30; i++) {
                switch (own.nextInt(20)) {
                    case 0 -> qemu.stopReading();
                    case 1 -> qemu.hold("ask");
                    case 2 -> qemu.release("ask").resumeReading();
                    case 3 -> qemu.emitRaw("junk ]} ");
                    case 4 -> fault(own);
                    case 5 -> {
                        if (own.nextInt(6) == 0) {
                            qemu.drop();
                        } else if (own.nextInt(6) == 0) {
                            client.close();
                        }
                    }
                    default -> IntStream.range(0, own.nextInt(6)).forEach(n -> qemu.emit("STORM", big));
                }
                Thread.yield();
            }
            qemu.release("ask").resumeReading();
        }

        private void fault(Random own) {
            qemu.fault(
                    "ask",
                    switch (own.nextInt(7)) {
                        case 0 -> Fault.silence();
                        case 1 -> Fault.wrongId();
                        case 2 -> Fault.noId();
                        case 3 -> Fault.twice();
                        case 4 -> Fault.garbage("{\"x\":1}\n}}");
                        case 5 -> Fault.dropAfter(own.nextInt(20));
                        default -> Fault.result("[]");
                    });
        }

        private void call(QmpClient client, EventStream<?> events) {
            String text = "c" + calls++;
            CallOptions options = CallOptions.timeout(Duration.ofMillis(1 + random.nextInt(40)));
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (random.nextInt(5) == 0) {
                        Thread.currentThread().interrupt();
                    }
                    try {
                        end(text, client.execute(ask(text), options));
                    } catch (QmpException failure) {
                        end(text, failure.outcome());
                    }
                    Thread.interrupted();
                }
                case 1 -> {
                    CompletableFuture<String> future = client.executeAsync(ask(text), options);
                    if (random.nextBoolean()) {
                        future.cancel(false);
                    }
                    future.whenComplete((answer, failure) -> end(text, failure == null ? answer : outcome(failure)));
                }
                case 2 ->
                    client.executeAsync(ask(text), options)
                            .whenComplete((answer, failure) -> end(text, failure == null ? answer : outcome(failure)));
                default -> {
                    calls--;
                    try {
                        events.poll();
                    } catch (EventsLostException | ConnectionLostException expected) {
                        Thread.yield();
                    }
                }
            }
        }

        private static Outcome outcome(Throwable failure) {
            Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failure;
            return cause instanceof QmpException known
                    ? known.outcome()
                    : cause instanceof CancellationException ? Outcome.UNKNOWN : Outcome.DONE;
        }

        private void end(String text, Object end) {
            if (ends.put(text, end) != null) {
                ends.put(text, "twice");
            }
        }

        void check() {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (ends.size() < calls && System.nanoTime() < deadline) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(ends).hasSize(calls).doesNotContainValue("twice");
            Set<String> received = new HashSet<>();
            qemu.received(ASK_TYPE)
                    .forEach(ask -> assertThat(received.add(ask.text())).isTrue());
            ends.forEach((text, end) -> {
                if (end == Outcome.NOT_SENT) {
                    assertThat(received).doesNotContain(text);
                } else if (end == Outcome.REFUSED) {
                    assertThat(received).contains(text);
                    assertThat(text).endsWith("7");
                } else if (end == Outcome.DONE) {
                    assertThat(received).contains(text);
                } else if (end != Outcome.UNKNOWN) {
                    assertThat(received).contains(text);
                    assertThat(end).isEqualTo(text);
                }
            });
        }
    }

    private static long descriptors() throws IOException {
        Path own = Path.of("/proc/self/fd");
        if (!Files.isDirectory(own)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.count();
        }
    }

    @Test
    void everyCallHasOneTrueOutcomeAndNothingIsLeft() throws Exception {
        // Starts what stays: loop, pool, timer.
        new Round(0).run();
        long before = descriptors();
        String minutes = System.getProperty("chaos.minutes", "");
        long end = System.nanoTime()
                + (minutes.isEmpty() ? TimeUnit.SECONDS.toNanos(3) : (long) (Double.parseDouble(minutes) * 60e9));
        Map<Long, Throwable> failures = new HashMap<>();
        long seed = 1;
        do {
            long first = seed;
            List<Thread> threads = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> new Thread(() -> {
                        Round round = new Round(first + i);
                        try {
                            round.run();
                            round.check();
                        } catch (Throwable failure) {
                            synchronized (failures) {
                                failures.put(first + i, failure);
                            }
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            seed += CLIENTS;
        } while (System.nanoTime() < end && failures.isEmpty());
        assertThat(failures).isEmpty();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while ((descriptors() > before + 5 || threadsOfRounds() > 0) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(descriptors()).isLessThanOrEqualTo(before + 5);
        assertThat(threadsOfRounds()).isZero();
    }

    private static long threadsOfRounds() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("qapi-stream") || name.startsWith("fake-qemu"))
                .count();
    }
}
