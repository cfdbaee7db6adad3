package io.github.qapi4j.runtime.qmp.waiting;

import io.github.qapi4j.runtime.qmp.link.SelectorLoop;

/** Which threads may wait. */
public final class Blocking {
    private Blocking() {}

    /** Refuses to wait on the thread that would have to bring what is waited for. */
    public static void refuseOnLoop() {
        if (SelectorLoop.isCurrentThread()) {
            throw new IllegalStateException("this thread serves all connections and must not wait");
        }
    }
}
