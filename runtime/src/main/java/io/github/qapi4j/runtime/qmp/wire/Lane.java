package io.github.qapi4j.runtime.qmp.wire;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs tasks on somebody's threads, one after the other and in their order. */
public final class Lane {
    private final Executor executor;
    private final Consumer<? super RejectedExecutionException> refused;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

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

    private void stop() {
        lock.lock();
        try {
            tasks.clear();
            running = false;
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        Runnable task;
        while ((task = next()) != null) {
            try {
                task.run();
            } catch (RuntimeException | Error fault) {
                // A lane's tasks report their own faults; what is left goes to the thread's handler, and the lane goes
                // on.
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
            }
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            Runnable task = tasks.poll();
            running = task != null;
            return task;
        } finally {
            lock.unlock();
        }
    }
}
