package io.github.qapi4j.runtime.qmp.waiting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A future whose stages run on a pool that may grow: what they wait for can still come. */
public final class CallFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Executor executor;

    /**
     * Makes a future that is open.
     *
     * @param executor where stages run that are not told where
     */
    public CallFuture(Executor executor) {
        this.executor = executor;
    }

    @Override
    public Executor defaultExecutor() {
        return executor;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallFuture<>(executor);
    }
}
