package io.github.qapi4j.runtime.qmp.call;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.qmp.waiting.Deadline;
import io.github.qapi4j.runtime.qmp.wire.CallEnd;
import io.github.qapi4j.runtime.qmp.wire.WireCall;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call that somebody waits for; it reads its own result. */
public final class PendingCall<R extends @Nullable Object> extends WireCall implements JsonReader<R> {
    private final Command<R> command;
    private final @Nullable Duration timeout;
    private final Consumer<? super PendingCall<R>> whenEnded;
    private volatile @Nullable CallEnd end;
    private volatile @Nullable Thread waiter;
    private volatile @Nullable Deadline deadline;

    /**
     * Makes a call.
     *
     * @param timeout how long it may take; null for as long as it likes
     * @param whenEnded is told of the end on the loop's thread, and must not wait
     */
    public PendingCall(
            Command<R> command,
            byte[] arguments,
            boolean outOfBand,
            @Nullable Duration timeout,
            Consumer<? super PendingCall<R>> whenEnded) {
        super(CommandFacts.name(command), arguments, outOfBand);
        this.command = command;
        this.timeout = timeout;
        this.whenEnded = whenEnded;
    }

    Command<R> command() {
        return command;
    }

    @Override
    public R read(JsonInput in) {
        return command.readResult(in);
    }

    /** Returns the result if the command has a fast reader, and that one takes it; else null. */
    @SuppressWarnings("unchecked")
    @Nullable
    R readFast(byte[] json) {
        return command instanceof FastResult<?> fast ? (R) fast.readFast(json) : null;
    }

    /** Returns how long it may take; null for as long as it likes. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** Sets what ends it in time; that is closed as soon as the call is over. */
    public void deadline(Deadline moment) {
        deadline = moment;
        if (end != null) {
            moment.close();
        }
    }

    @Override
    protected void ended(CallEnd how) {
        end = how;
        Deadline moment = deadline;
        if (moment != null) {
            moment.close();
        }
        LockSupport.unpark(waiter);
        whenEnded.accept(this);
    }

    /** Waits for the end. One thread may, the one that has made the call: it needs no latch, which allocates four times. */
    public void await() throws InterruptedException {
        waiter = Thread.currentThread();
        while (end == null) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** Returns whether it has ended, well or not. */
    public boolean isOver() {
        return end != null;
    }

    /** Returns the end, which it has. */
    public CallEnd end() {
        return Objects.requireNonNull(end, "the call goes on");
    }
}
