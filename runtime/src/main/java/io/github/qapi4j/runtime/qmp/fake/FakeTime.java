package io.github.qapi4j.runtime.qmp.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A time that stands still until the test moves it: for {@code QmpOptions.withTimer}. */
public final class FakeTime extends AbstractExecutorService implements ScheduledExecutorService {
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>(
            Comparator.comparingLong((Task<?> task) -> task.at).thenComparingLong(task -> task.order));
    private long now;
    private long count;
    private volatile boolean stopped;

    /** Makes a time that stands at its beginning. */
    public FakeTime() {}

    /** Moves the time; what falls due runs on this thread, in its order, before this returns. */
    public void advance(Duration by) {
        long until;
        lock.lock();
        try {
            until = now + by.toNanos();
        } finally {
            lock.unlock();
        }
        Task<?> task;
        while ((task = due(until)) != null) {
            task.run();
        }
    }

    /** Returns how many time limits run. */
    public int pending() {
        lock.lock();
        try {
            tasks.removeIf(FutureTask::isCancelled);
            return tasks.size();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Task<?> due(long until) {
        lock.lock();
        try {
            Task<?> first = tasks.peek();
            if (first == null || first.at > until) {
                now = until;
                return null;
            }
            now = Math.max(now, first.at);
            return tasks.poll();
        } finally {
            lock.unlock();
        }
    }

    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final long at;
        private final long order;

        Task(Callable<V> body, long at, long order) {
            super(body);
            this.at = at;
            this.order = order;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - now, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> body, long delay, TimeUnit unit) {
        if (stopped) {
            throw new RejectedExecutionException("this time is over");
        }
        lock.lock();
        try {
            Task<V> task = new Task<>(body, now + unit.toNanos(delay), count++);
            tasks.add(task);
            return task;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable body, long delay, TimeUnit unit) {
        return schedule(
                () -> {
                    body.run();
                    return "";
                },
                delay,
                unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable body, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("nothing here repeats itself");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable body, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("nothing here repeats itself");
    }

    @Override
    public void execute(Runnable body) {
        schedule(body, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public void shutdown() {
        stopped = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        stopped = true;
        lock.lock();
        try {
            List<Runnable> rest = new ArrayList<>(tasks);
            tasks.clear();
            return rest;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isShutdown() {
        return stopped;
    }

    @Override
    public boolean isTerminated() {
        return stopped && pending() == 0;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }
}
