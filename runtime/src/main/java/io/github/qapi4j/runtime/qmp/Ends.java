package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.wire.Threads;
import java.util.concurrent.CompletableFuture;

/** Futures of a connection's end. */
final class Ends {
    private Ends() {}

    /** Returns another future each time: one that a caller completes tells nobody else. */
    static CompletableFuture<ConnectionEnd> of(ClientReport report, QmpOptions options) {
        CallFuture<ConnectionEnd> future = new CallFuture<>(options.callbacks());
        report.whenEnded().thenAcceptAsync(future::complete, Threads.callbacks());
        return future;
    }
}
