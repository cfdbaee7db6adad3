package io.github.qapi4j.runtime.qmp.call;

import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.waiting.CallFuture;
import io.github.qapi4j.runtime.qmp.wire.Threads;
import io.github.qapi4j.runtime.text.Quoting;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A connection's end: futures of it, and what messages say of it. */
public final class Ends {
    private Ends() {}

    /** Returns another future each time: one that a caller completes tells nobody else. */
    public static CompletableFuture<ConnectionEnd> of(CompletableFuture<ConnectionEnd> end, Executor callbacks) {
        CallFuture<ConnectionEnd> future = new CallFuture<>(callbacks);
        end.thenAcceptAsync(future::complete, Threads.callbacks());
        return future;
    }

    /** Returns a text for messages. */
    public static String text(ConnectionEnd end) {
        Throwable reason = end.cause();
        return switch (end.by()) {
            case US -> "the client was closed";
            case PEER -> "the peer closed the connection";
            case FAILURE ->
                reason == null || reason.getMessage() == null
                        ? "the connection failed"
                        : "the connection failed: " + Quoting.sentence(reason.getMessage());
        };
    }
}
