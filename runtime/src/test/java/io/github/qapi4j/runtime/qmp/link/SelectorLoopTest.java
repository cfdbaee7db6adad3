package io.github.qapi4j.runtime.qmp.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mistake of ours costs one task: the loop goes on, and tells it once, without what the exception says. */
class SelectorLoopTest {
    private static final Logger LOGGER = Logger.getLogger(SelectorLoop.class.getPackageName());

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            told.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(listener);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.removeHandler(listener);
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void survivesMistakesAndTellsEachOnce() throws InterruptedException {
        SelectorLoop loop = new SelectorLoop("loop-with-mistakes");
        CountDownLatch after = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            loop.execute(selector -> {
                throw new IllegalStateException("secret-of-a-peer");
            });
        }
        loop.execute(selector -> after.countDown());
        assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();

        String first = told.poll(10, TimeUnit.SECONDS);
        assertThat(first)
                .contains("java.lang.IllegalStateException at ", "SelectorLoopTest", "please report it")
                .doesNotContain("secret-of-a-peer");
        assertThat(told.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    /** At its end a JVM waits 300 ms for a thread that waits in the system, though it be a daemon. */
    @Test
    void withoutAChannelItWaitsInJava() throws InterruptedException {
        SelectorLoop loop = new SelectorLoop("loop-without-channels");
        for (int i = 0; i < 2; i++) {
            BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
            loop.execute(selector -> threads.add(Thread.currentThread()));
            Thread thread = threads.poll(10, TimeUnit.SECONDS);
            assertThat(thread).isNotNull();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(9);
            while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < end) {
                Thread.sleep(1);
            }
            assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
        }
    }
}
