package io.github.qapi4j.runtime.qmp.message;

import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import io.github.qapi4j.runtime.qmp.wire.Lane;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Tells the user's trace, on a lane of its own, and never more than it can take. */
public final class TraceFeed {
    private static final long MAX_BYTES = 1L << 20;
    private static final long STRAY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final QmpTrace trace;
    private final Secrets secrets;
    private final boolean rawAllowed;
    private final Lane lane;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong strays = new AtomicLong();
    private long lastStray = System.nanoTime() - STRAY_NANOS;

    /**
     * Makes one.
     *
     * @param callbacks where the trace runs
     * @param rawAllowed whether it may see secrets
     */
    public TraceFeed(QmpTrace trace, Executor callbacks, Secrets secrets, boolean rawAllowed) {
        this.trace = trace;
        this.secrets = secrets;
        this.rawAllowed = rawAllowed;
        this.lane = new Lane(callbacks, refused -> {});
    }

    /** Returns where the trace runs. */
    public Lane lane() {
        return lane;
    }

    /** Tells of a message that was sent. */
    public void sent(byte[] text) {
        MessageText message = message(text, null, null);
        message(text.length, () -> trace.sent(message));
    }

    /**
     * Tells of a message that came.
     *
     * @param command the name of the command that it answers; null if it answers none
     * @param arguments the text of that command's arguments, whose secrets it may repeat; null if there is none
     */
    public void received(byte[] text, @Nullable String command, byte @Nullable [] arguments) {
        MessageText message = message(text, command, arguments);
        long size = text.length + (arguments == null ? 0L : arguments.length);
        message(size, () -> trace.received(message));
    }

    private MessageText message(byte[] text, @Nullable String command, byte @Nullable [] arguments) {
        return new MessageText(secrets, text, command, arguments, rawAllowed);
    }

    private void message(long size, Runnable tell) {
        if (waiting.addAndGet(size) > MAX_BYTES && waiting.get() != size) {
            waiting.addAndGet(-size);
            left.incrementAndGet();
            return;
        }
        lane.run(() -> {
            waiting.addAndGet(-size);
            tell.run();
            long missing = left.getAndSet(0);
            if (missing > 0) {
                trace.state(missing + " messages are left out here: the trace is slower than the wire");
            }
        });
    }

    /**
     * Tells of an answer that came when nobody waited for it any more.
     *
     * @param nanos how long ago its caller gave up
     */
    public void late(String command, long nanos) {
        lane.run(() -> trace.late(command, Duration.ofNanos(nanos)));
    }

    /** One thread calls. */
    public void stray(String what) {
        long now = System.nanoTime();
        if (now - lastStray < STRAY_NANOS) {
            strays.incrementAndGet();
            return;
        }
        lastStray = now;
        long more = strays.getAndSet(0);
        lane.run(() -> trace.stray(more == 0 ? what : what + "; and " + more + " times more before"));
    }

    /** Tells in words how the connection is doing. */
    public void state(String what) {
        lane.run(() -> trace.state(what));
    }
}
