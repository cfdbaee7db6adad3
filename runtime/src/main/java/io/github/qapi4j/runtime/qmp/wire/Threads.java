package io.github.qapi4j.runtime.qmp.wire;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that all clients of a process share besides the loops. They are daemons, and end when nobody needs them. */
public final class Threads {
    private static final long KEEP_SECONDS = 10;

    private Threads() {}

    /** Returns the pool for callbacks. It grows as far as it must: a callback may wait for another one. */
    public static Executor callbacks() {
        return Callbacks.RELAY;
    }

    /** Returns the timer of deadlines. What it runs is short and never the user's. */
    public static ScheduledExecutorService timer() {
        return Timer.POOL;
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return body -> {
            Thread thread = new Thread(null, body, name + "-" + number.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        };
    }

    private static final class Callbacks {
        static final Relay RELAY = new Relay(new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                KEEP_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                daemons("qapi-callbacks")));
    }

    private static final class Timer {
        static final ScheduledThreadPoolExecutor POOL = timer();

        private static ScheduledThreadPoolExecutor timer() {
            ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1, daemons("qapi-timer"));
            pool.setRemoveOnCancelPolicy(true);
            pool.setKeepAliveTime(KEEP_SECONDS, TimeUnit.SECONDS);
            pool.allowCoreThreadTimeOut(true);
            return pool;
        }
    }
}
