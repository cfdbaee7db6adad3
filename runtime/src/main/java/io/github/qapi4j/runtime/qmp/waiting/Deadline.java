package io.github.qapi4j.runtime.qmp.waiting;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A moment after which somebody does not wait any longer. */
public final class Deadline implements AutoCloseable {
    private volatile boolean passed;
    private @Nullable Future<?> task;

    private Deadline() {}

    /** Returns one that never passes. */
    public static Deadline never() {
        return new Deadline();
    }

    /**
     * Returns the moment after a time.
     *
     * @param then runs in that moment; short, and not the user's
     */
    public static Deadline after(Duration time, ScheduledExecutorService timer, Runnable then) {
        Deadline deadline = new Deadline();
        Runnable pass = () -> {
            deadline.passed = true;
            then.run();
        };
        if (time.isNegative() || time.isZero()) {
            pass.run();
            return deadline;
        }
        try {
            deadline.task = timer.schedule(pass, Durations.nanos(time), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            pass.run();
        }
        return deadline;
    }

    /** Returns whether the moment has come. */
    public boolean hasPassed() {
        return passed;
    }

    @Override
    public void close() {
        Future<?> scheduled = task;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }
}
