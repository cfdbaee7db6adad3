package io.github.qapi4j.runtime.qmp.wire;

import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final AtomicInteger threads = new AtomicInteger();
    private final Relay relay = new Relay(task -> {
        threads.incrementAndGet();
        pool.execute(task);
    });

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void tasksMayWaitForThoseThatCameLater() throws InterruptedException {
        List<CountDownLatch> begun =
                Stream.generate(() -> new CountDownLatch(1)).limit(300).toList();
        CountDownLatch over = new CountDownLatch(299);
        for (int i = 0; i < 299; i++) {
            int own = i;
            relay.execute(() -> {
                begun.get(own).countDown();
                try {
                    begun.get(own + 1).await();
                } catch (InterruptedException stop) {
                    return;
                }
                over.countDown();
            });
        }
        relay.execute(begun.get(299)::countDown);
        assertThat(over.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shortTasksShareFewThreads() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(10_000);
        List<Runnable> held = new ArrayList<>();
        Relay slow = new Relay(task -> {
            threads.incrementAndGet();
            if (first.getCount() > 0) {
                held.add(task);
            } else {
                pool.execute(task);
            }
        });
        for (int i = 0; i < 10_000; i++) {
            slow.execute(over::countDown);
        }
        // A single thread is on its way for all of them.
        assertThat(threads).hasValue(1);
        first.countDown();
        held.forEach(pool::execute);
        assertThat(over.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatATaskLeavesBehindHarmsNoOther() throws InterruptedException {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        relay.execute(() -> {
            Thread.currentThread()
                    .setUncaughtExceptionHandler((thread, fault) -> told.add(String.valueOf(fault.getMessage())));
            relay.execute(() -> told.add(Thread.currentThread().isInterrupted()));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("mine");
        });
        assertThat(Stream.of(
                        told.poll(LONG.toSeconds(), TimeUnit.SECONDS), told.poll(LONG.toSeconds(), TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder("mine", false);
    }

    @Test
    void manyThreadsAddAndNothingIsForgotten() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(80_000);
        for (int i = 0; i < 8; i++) {
            pool.execute(() -> {
                for (int n = 0; n < 10_000; n++) {
                    relay.execute(over::countDown);
                }
            });
        }
        assertThat(over.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPoolWithoutAThreadForOnceLosesNoTask() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(2);
        Relay poor = new Relay(task -> {
            if (threads.incrementAndGet() == 1) {
                throw new OutOfMemoryError("no thread");
            }
            pool.execute(task);
        });
        assertThatThrownBy(() -> poor.execute(over::countDown)).isInstanceOf(OutOfMemoryError.class);
        poor.execute(over::countDown);
        assertThat(over.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
