package io.github.qapi4j.runtime.qmp.wire;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A lock whose holder may leave things to be told, which happens after the lock is free: in their order, so by one thread at
 * a time, which need not be the one that left them.
 */
final class TellingLock {
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Runnable> afterwards = new ArrayDeque<>();
    private boolean telling;

    void lock() {
        lock.lock();
    }

    /** Leaves something to be told. The lock is held. */
    void afterwards(Runnable tell) {
        afterwards.add(tell);
    }

    /** Frees the lock, and tells what is left to be told unless another thread does. */
    void unlock() {
        boolean tell = lock.getHoldCount() == 1 && !telling && !afterwards.isEmpty();
        telling |= tell;
        lock.unlock();
        if (tell) {
            tellAll();
        }
    }

    private void tellAll() {
        Throwable first = null;
        Runnable next;
        while ((next = next()) != null) {
            try {
                next.run();
            } catch (RuntimeException | Error fault) {
                // Whatever it is, such as no memory for a thread: others are to be told all the same.
                first = first == null ? fault : first;
            }
        }
        if (first instanceof RuntimeException fault) {
            throw fault;
        }
        if (first instanceof Error fault) {
            throw fault;
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            Runnable next = afterwards.poll();
            telling = next != null;
            return next;
        } finally {
            lock.unlock();
        }
    }
}
