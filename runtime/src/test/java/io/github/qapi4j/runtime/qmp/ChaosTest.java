package io.github.qapi4j.runtime.qmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random faults with many clients on one loop: each call ends with one outcome, which the fake's own record confirms, and
 * nothing is left. {@code -Dchaos.minutes=10} runs longer, and then waits until the last thread has gone as well.
 */
class ChaosTest {
    private static final int CLIENTS = 50;

    private final Map<String, Integer> sum = new TreeMap<>();
    private final Map<Long, Throwable> failures = new ConcurrentHashMap<>();
    private final List<ChaosRound> last = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void shortFolder() throws IOException {
        folder = Files.createTempDirectory("q");
    }

    @AfterEach
    void cleanUp() throws IOException {
        // Each socket's file must be gone with its machine.
        Files.delete(folder);
    }

    @Test
    void everyCallHasOneTrueOutcomeAndNothingIsLeft() throws Exception {
        // Starts what stays: loop, pool, timer.
        new ChaosRound(0, null).run();
        long before = descriptors();
        String minutes = System.getProperty("chaos.minutes", "");
        double seconds = minutes.isEmpty() ? 3 : Double.parseDouble(minutes) * 60;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long seed = 1;
        do {
            wave(seed);
            seed += CLIENTS;
        } while (System.nanoTime() < end && failures.isEmpty());
        assertThat(failures).isEmpty();
        assertThat(within30Seconds(() -> descriptors() <= before + 5)).isTrue();
        assertThat(within30Seconds(this::lastClientsAreCollected)).isTrue();
        if (seconds >= 60) {
            System.out.println("chaos: " + (seed - 1) + " clients, " + sum);
            assertThat(sum).containsOnlyKeys("ANSWERED", "REFUSED", "DONE", "NOT_SENT", "UNKNOWN", "CANCELLED");
            assertThat(within30Seconds(() -> threads("qapi-") == 0)).isTrue();
        }
    }

    /** Runs all clients at a time, and checks them when their machines have read the last byte. */
    private void wave(long first) throws InterruptedException {
        Map<Long, ChaosRound> rounds = new TreeMap<>();
        List<Thread> threads = new ArrayList<>();
        for (long seed = first; seed < first + CLIENTS; seed++) {
            long own = seed;
            ChaosRound round = new ChaosRound(own, own % 2 == 0 ? folder.resolve("s" + own) : null);
            rounds.put(own, round);
            threads.add(new Thread(() -> attempt(own, round::run)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(within30Seconds(() -> threads("fake-qemu") + threads("qapi-stream") == 0))
                .isTrue();
        rounds.forEach((seed, round) -> attempt(seed, () -> round.check(sum)));
        last.clear();
        last.addAll(rounds.values());
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private void attempt(long seed, Step step) {
        try {
            step.run();
        } catch (Throwable failure) {
            failures.put(seed, failure);
        }
    }

    private boolean lastClientsAreCollected() {
        System.gc();
        return last.stream().allMatch(ChaosRound::isCollected);
    }

    private static boolean within30Seconds(BooleanSupplier reached) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(10_000_000);
        }
        return reached.getAsBoolean();
    }

    private static long descriptors() {
        Path own = Path.of("/proc/self/fd");
        if (!Files.isDirectory(own)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.count();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static long threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix))
                .count();
    }
}
