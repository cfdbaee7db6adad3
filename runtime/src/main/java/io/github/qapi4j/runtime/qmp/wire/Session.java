package io.github.qapi4j.runtime.qmp.wire;

import io.github.qapi4j.runtime.qmp.link.Link;
import io.github.qapi4j.runtime.qmp.link.LinkSink;
import io.github.qapi4j.runtime.qmp.wire.CallEnd.Reason;
import io.github.qapi4j.runtime.qmp.wire.CallEnd.Unanswered;
import io.github.qapi4j.runtime.qmp.wire.WireCall.State;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection from its first byte to its last: it writes calls as the window permits, gives each its end, and reports the
 * rest. Any thread may call; what came is handled by the one thread that serves the link.
 */
public final class Session implements LinkSink, Floor {
    private final Link link;
    private final WireReport report;
    private final TellingLock lock = new TellingLock();
    private final CallQueue calls;
    private final Output output;
    private final Dialogue dialogue;
    private final Framer framer;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean closing;
    private boolean ended;

    private Session(Link link, Limits limits, WireReport report, @Nullable ScheduledExecutorService agentTimer) {
        this.link = link;
        this.report = report;
        calls = new CallQueue(limits.maxQueued(), Limits.MAX_QUEUED_BYTES);
        dialogue = agentTimer == null
                ? new MonitorDialogue(this, report)
                : new AgentDialogue(this, report, agentTimer, limits.maxMessage());
        output = new Output(link, calls, dialogue, report);
        framer = new Framer(new Messages(this, dialogue, report), limits.maxMessage(), agentTimer != null);
    }

    /** Makes a session with a monitor, which begins with {@link #open}. */
    public static Session monitor(Link link, Limits limits, WireReport report) {
        return new Session(link, limits, report, null);
    }

    /**
     * Makes a session with a guest agent, which begins with {@link #open}.
     *
     * @param timer measures how long the agent is silent
     */
    public static Session agent(Link link, Limits limits, WireReport report, ScheduledExecutorService timer) {
        return new Session(link, limits, report, timer);
    }

    /** Begins to read. */
    public void open() {
        link.open(this);
    }

    /** Sends a call, now or when its turn comes. It may have its end before this returns. */
    public void submit(WireCall call) {
        lock();
        try {
            if (call.state == State.ENDED) {
                // Its time was up before it came here.
                return;
            }
            if (closing || ended) {
                finish(call, new Unanswered(closing ? Reason.CLOSED : Reason.CONNECTION, false, 0, null));
            } else if (calls.offer(call)) {
                pump();
            } else {
                finish(call, new Unanswered(Reason.QUEUE_FULL, false, calls.awaited(), null));
            }
        } finally {
            unlock();
        }
    }

    @Override
    public void submitFirst(WireCall call) {
        calls.offerFirst(call);
        pump();
    }

    /** Ends a call whose caller does not wait any longer; does nothing if it has its end. */
    @Override
    public void withdraw(WireCall call, Reason why) {
        lock();
        try {
            if (call.state != State.ENDED && call.state != State.ABANDONED) {
                boolean written = calls.withdraw(call);
                later(call, new Unanswered(why, written, calls.awaited(), null));
                if (written) {
                    dialogue.abandoned(call);
                }
                pump();
                endIfDone();
            }
        } finally {
            unlock();
        }
    }

    /** An answer that {@link WireCall#ended} has told was read, and no longer takes the place of a call that waits. */
    @Override
    public void release() {
        lock();
        try {
            calls.release();
        } finally {
            unlock();
        }
    }

    /** Returns whether it takes calls. */
    public boolean isOpen() {
        lock();
        try {
            return !closing && !ended;
        } finally {
            unlock();
        }
    }

    /** Ends it at once, as something that failed. */
    @Override
    public void fail(IOException cause) {
        end(cause, false);
    }

    /**
     * Takes no more calls, lets those finish that were sent, and ends. Waits as long, interrupted or not.
     *
     * @param graceNanos the longest time for that
     */
    public void close(long graceNanos) {
        lock();
        try {
            if (!closing) {
                closing = true;
                finish(calls.takeQueued(), new Unanswered(Reason.CLOSED, false, 0, null));
                endIfDone();
            }
        } finally {
            unlock();
        }
        if (!awaitOver(graceNanos)) {
            end(null, true);
        }
    }

    private boolean awaitOver(long nanos) {
        long deadline = System.nanoTime() + nanos;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return over.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void endIfDone() {
        if (closing && !ended && calls.awaited() == 0) {
            lock.afterwards(() -> end(null, true));
        }
    }

    private void end(@Nullable Throwable cause, boolean byUs) {
        lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
            List<WireCall> queued = calls.takeQueued();
            List<WireCall> sent = calls.takeSent();
            Reason why = closing ? Reason.CLOSED : Reason.CONNECTION;
            finish(queued, new Unanswered(why, false, sent.size(), cause));
            finish(sent, new Unanswered(why, true, sent.size() - 1, cause));
            boolean closed = byUs || closing;
            lock.afterwards(() -> tellEnd(cause, closed));
        } finally {
            unlock();
        }
    }

    private void tellEnd(@Nullable Throwable cause, boolean byUs) {
        try {
            link.close();
        } finally {
            try {
                report.ended(cause, byUs);
            } finally {
                over.countDown();
            }
        }
    }

    @Override
    public void pump() {
        if (!ended) {
            output.pump();
        }
    }

    @Override
    public void writeRaw(byte[] bytes) {
        output.raw(bytes);
    }

    @Override
    public void read(boolean wanted) {
        link.read(wanted);
    }

    @Override
    public void window(int size) {
        lock();
        try {
            calls.window(size);
            pump();
        } finally {
            unlock();
        }
    }

    @Override
    public CallQueue calls() {
        return calls;
    }

    @Override
    public void refuseQueued(Reason why) {
        finish(calls.takeQueued(), new Unanswered(why, false, 0, null));
        endIfDone();
    }

    @Override
    public void lock() {
        lock.lock();
    }

    @Override
    public void unlock() {
        lock.unlock();
    }

    // Loops, here and wherever a connection ends: lambdas took 7 of the 14 ms of the first end in a process.
    private void finish(List<WireCall> all, CallEnd end) {
        for (WireCall call : all) {
            finish(call, end);
        }
    }

    private void finish(WireCall call, CallEnd end) {
        call.state = State.ENDED;
        later(call, end);
    }

    /** Tells a call's end, without the lock. The call keeps its state: the peer may still have it. */
    private void later(WireCall call, CallEnd end) {
        call.endsWith(end);
        lock.afterwards(call);
    }

    @Override
    public boolean answer(long id, Frame frame, CallEnd end) {
        lock();
        try {
            WireCall only = id == Frame.NO_ID ? calls.onlyOne() : null;
            WireCall call = calls.answered(only == null ? id : only.id);
            if (call == null) {
                return false;
            }
            if (report.traces()) {
                report.received(call, frame);
            }
            if (call.state == State.ABANDONED) {
                report.late(call.name(), System.nanoTime() - call.abandonedAt);
            } else {
                if (end instanceof CallEnd.Answered) {
                    calls.hold();
                }
                finish(call, end);
            }
            dialogue.answered();
            pump();
            endIfDone();
            return true;
        } finally {
            unlock();
        }
    }

    @Override
    public void received(byte[] bytes, int from, int to) {
        if (dialogue.received(to - from)) {
            framer.feed(bytes, from, to);
        }
    }

    @Override
    public void writable() {
        lock();
        try {
            pump();
        } finally {
            unlock();
        }
    }

    @Override
    public void ended(@Nullable IOException cause) {
        end(
                framer.isInside() && cause == null ? new IOException("the peer's last message is incomplete") : cause,
                false);
    }
}
