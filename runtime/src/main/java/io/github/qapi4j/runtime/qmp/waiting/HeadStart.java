package io.github.qapi4j.runtime.qmp.waiting;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that is done once in a process, beside waiting for a peer: classes that are needed afterwards are there then. It
 * takes a tenth off the time of a process that connects and asks once.
 */
public final class HeadStart {
    private final Runnable work;
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * Makes one.
     *
     * @param work uses the classes; no lambda, since the first one in a process takes as long as all that is won
     */
    public HeadStart(Runnable work) {
        this.work = work;
    }

    /** Begins in a thread of its own, the first time. */
    public void take() {
        if (taken.get() || !taken.compareAndSet(false, true)) {
            return;
        }
        Thread thread = new Thread(null, work, "qapi-head-start", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            // Then everything comes in its turn.
        }
    }
}
