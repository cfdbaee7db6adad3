package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.wire.SelectorLoop;

/** Which threads may wait. */
final class Blocking {
    private Blocking() {}

    /** Refuses to wait on the thread that would have to bring what is waited for. */
    static void refuseOnLoop() {
        if (SelectorLoop.isCurrentThread()) {
            throw new IllegalStateException("this thread serves all connections and must not wait");
        }
    }
}
