package io.github.qapi4j.runtime.qmp.wire;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs tasks on somebody's threads, one after the other and in their order. */
public final class Lane {
    private final Executor executor;
    private final Consumer<? super RejectedExecutionException> refused;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;
    private volatile @Nullable Thread runner;

    /**
     * Makes an empty lane.
     *
     * @param executor whose threads it uses
     * @param refused is told when the executor takes no tasks; the lane's tasks are dropped then
     */
    public Lane(Executor executor, Consumer<? super RejectedExecutionException> refused) {
        this.executor = executor;
        this.refused = refused;
    }

    /** Adds a task, and never waits. */
    public void run(Runnable task) {
        boolean start;
        lock.lock();
        try {
            tasks.add(task);
            start = !running;
            running = true;
        } finally {
            lock.unlock();
        }
        if (start) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException closed) {
                stop();
                refused.accept(closed);
            }
        }
    }

    /** Returns whether it is one of its tasks that asks. */
    public boolean isCurrentThread() {
        return runner == Thread.currentThread();
    }

    /**
     * Waits until it has no task left, interrupted or not.
     *
     * @param deadline until when at most, as a {@link System#nanoTime()}
     */
    public void awaitIdle(long deadline) {
        boolean interrupted = false;
        lock.lock();
        try {
            long left;
            while (running && (left = deadline - System.nanoTime()) > 0) {
                try {
                    idle.awaitNanos(left);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop() {
        lock.lock();
        try {
            tasks.clear();
            running = false;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        Runnable task;
        while ((task = next()) != null) {
            runner = Thread.currentThread();
            try {
                task.run();
            } catch (RuntimeException | Error fault) {
                // A lane's tasks report their own faults; what is left goes to the thread's handler, and the lane goes
                // on.
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
            } finally {
                runner = null;
            }
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            Runnable task = tasks.poll();
            running = task != null;
            if (!running) {
                idle.signalAll();
            }
            return task;
        } finally {
            lock.unlock();
        }
    }
}
