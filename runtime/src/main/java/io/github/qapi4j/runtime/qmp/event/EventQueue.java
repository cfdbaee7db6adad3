package io.github.qapi4j.runtime.qmp.event;

import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.event.EventItem.End;
import io.github.qapi4j.runtime.qmp.event.EventItem.Gap;
import io.github.qapi4j.runtime.qmp.event.EventItem.Unread;
import io.github.qapi4j.runtime.qmp.waiting.Deadline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The events that wait for one reader. Who fills it never waits: what does not fit is dropped, counted, and told in its place. */
public final class EventQueue {
    private final @Nullable String name;
    private final int limit;
    private final Runnable filled;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Unread> events = new ArrayDeque<>();
    private long bytes;
    private long gap;
    private long lost;
    private @Nullable End end;

    /**
     * Makes an empty one.
     *
     * @param name the only events that it takes; null for all
     * @param limit how many
     * @param filled runs after something was added, on the thread that did it
     */
    public EventQueue(@Nullable String name, int limit, Runnable filled) {
        this.name = name;
        this.limit = limit;
        this.filled = filled;
    }

    boolean wants(String event) {
        return name == null || name.equals(event);
    }

    /**
     * Adds an event.
     *
     * @param share how many bytes this queue may hold now
     */
    void offer(Unread event, long share) {
        lock.lock();
        try {
            if (end != null) {
                return;
            }
            // Behind a gap nothing is added until the reader has come to it: one gap is told once.
            if (gap > 0 || events.size() >= limit || bytes + event.size() > share && !events.isEmpty()) {
                gap++;
                lost++;
            } else {
                events.add(event);
                bytes += event.size();
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
        filled.run();
    }

    /** An event came that nobody can have. */
    void skip() {
        lock.lock();
        try {
            if (end == null) {
                gap++;
                lost++;
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
        filled.run();
    }

    /** Adds the end. */
    void end(ConnectionEnd how) {
        lock.lock();
        try {
            if (end == null) {
                end = new End(how);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        filled.run();
    }

    /** Drops everything; its reader wants no more. */
    public void close() {
        lock.lock();
        try {
            events.clear();
            bytes = 0;
            gap = 0;
            end = new End(null);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many events came that had no room here, or that nobody could have. */
    public long lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /** Takes what is next; null if there is nothing now. The end is never taken away. */
    public @Nullable EventItem poll() {
        lock.lock();
        try {
            Unread event = events.poll();
            if (event != null) {
                bytes -= event.size();
                return event;
            }
            if (gap > 0) {
                Gap told = new Gap(gap);
                gap = 0;
                return told;
            }
            return end;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes what is next, and waits for it.
     *
     * @return null once the deadline has passed
     */
    public @Nullable EventItem take(Deadline deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                EventItem item = poll();
                if (item != null || deadline.hasPassed()) {
                    return item;
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes up who waits in {@link #take}. */
    public void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
