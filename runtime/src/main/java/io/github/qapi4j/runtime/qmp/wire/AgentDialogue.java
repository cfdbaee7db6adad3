package io.github.qapi4j.runtime.qmp.wire;

import io.github.qapi4j.runtime.qmp.wire.CallEnd.Reason;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a guest agent is spoken to: one call at a time, and a synchronisation before each call that follows a pause or a call
 * without an answer. The bytes are the guest's: they are read only while something is asked.
 */
final class AgentDialogue implements Dialogue {
    private static final long ATTEMPT_MILLIS = 1_000;
    private static final int ATTEMPTS = 5;
    private static final long FRESH_MILLIS = 1_000;
    private static final byte[] NOTHING = {'{', '}'};

    private enum State {
        UNKNOWN,
        ASKING,
        SYNCHRONISED
    }

    private final Floor session;
    private final WireReport report;
    private final ScheduledExecutorService timer;
    private final AgentSync sync;
    private State state = State.UNKNOWN;
    private int attempts;
    private volatile boolean introduced;
    private volatile boolean numbers;
    private boolean paused;
    private @Nullable ScheduledFuture<?> attempt;
    private @Nullable ScheduledFuture<?> freshness;

    AgentDialogue(Floor session, WireReport report, ScheduledExecutorService timer, long limit) {
        this.session = session;
        this.report = report;
        this.timer = timer;
        this.sync = new AgentSync(limit);
    }

    @Override
    public boolean mayWrite() {
        if (state == State.UNKNOWN) {
            state = State.ASKING;
            attempts = 0;
            sync.begin();
            if (paused) {
                paused = false;
                session.read(true);
            }
            ask();
        }
        return state == State.SYNCHRONISED;
    }

    private void ask() {
        attempts++;
        attempt = schedule(this::notAnswered, ATTEMPT_MILLIS);
        // 53 bits: what a double holds, should a number pass through one on its way.
        session.writeRaw(sync.ask(ThreadLocalRandom.current().nextLong(1L << 53)));
    }

    private @Nullable ScheduledFuture<?> schedule(Runnable task, long millis) {
        try {
            return timer.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            return null;
        }
    }

    private void notAnswered() {
        session.lock();
        try {
            if (state == State.ASKING) {
                if (attempts < ATTEMPTS) {
                    ask();
                } else {
                    giveUp();
                }
            }
        } finally {
            session.unlock();
        }
    }

    private void giveUp() {
        cancel(attempt);
        state = State.UNKNOWN;
        session.refuseQueued(Reason.SILENT);
    }

    private static void cancel(@Nullable ScheduledFuture<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    @Override
    public boolean numbersCalls() {
        return numbers || !introduced;
    }

    @Override
    public boolean received(int count) {
        session.lock();
        try {
            if (state == State.ASKING && !sync.received(count)) {
                giveUp();
                return false;
            }
            if (state != State.ASKING && session.calls().isIdle()) {
                // Nobody has asked anything: the rest stays in the guest's port.
                paused = true;
                state = State.UNKNOWN;
                session.read(false);
                return false;
            }
            return true;
        } finally {
            session.unlock();
        }
    }

    @Override
    public void mark() {
        session.lock();
        try {
            sync.mark();
        } finally {
            session.unlock();
        }
    }

    @Override
    public void message(Frame frame) {
        boolean asking;
        session.lock();
        try {
            asking = state == State.ASKING;
            if (asking && sync.message(frame)) {
                synchronised();
            }
        } finally {
            session.unlock();
        }
        if (!asking) {
            answer(frame);
        }
    }

    private void synchronised() {
        cancel(attempt);
        state = State.SYNCHRONISED;
        if (!introduced) {
            session.submitFirst(new Introduction());
        } else {
            session.pump();
        }
    }

    private void answer(Frame frame) {
        boolean known = false;
        if (frame.has(Key.ERROR) || frame.has(Key.RETURN)) {
            CallEnd end = frame.has(Key.ERROR)
                    ? new CallEnd.Refused(frame.copy(Key.ERROR))
                    : new CallEnd.Answered(frame.copy(Key.RETURN));
            if (!introduced) {
                // The question whether it repeats numbers is answered by this very message.
                numbers = frame.id() > 0;
                known = session.answer(Frame.NO_ID, frame, end);
            } else if (!numbers || frame.id() > 0) {
                known = session.answer(numbers ? frame.id() : Frame.NO_ID, frame, end);
            }
        }
        if (!known) {
            if (report.traces()) {
                report.received(null, frame);
            }
            report.stray("a message that answers no call");
        }
    }

    @Override
    public void abandoned(WireCall call) {
        // The answer may come at any time, and is thrown away by the synchronisation that comes before the next call.
        session.calls().answered(call.id);
        state = State.UNKNOWN;
    }

    @Override
    public void answered() {
        // The first answer of all is that to the introduction.
        introduced = true;
        cancel(freshness);
        freshness = schedule(this::stale, FRESH_MILLIS);
    }

    /** A guest may have been started anew in a pause; the host's end of its port does not show it. */
    private void stale() {
        session.lock();
        try {
            if (state == State.SYNCHRONISED && session.calls().isIdle()) {
                state = State.UNKNOWN;
            }
        } finally {
            session.unlock();
        }
    }

    /** Asks what the agent is, with a number: what comes back shows whether it repeats numbers. */
    private final class Introduction extends WireCall {
        Introduction() {
            super("guest-info", NOTHING, false);
            schedule(this::silent, ATTEMPT_MILLIS * ATTEMPTS);
        }

        private void silent() {
            session.withdraw(this, Reason.TIMEOUT);
        }

        @Override
        protected void ended(CallEnd end) {
            session.lock();
            try {
                if (end instanceof CallEnd.Unanswered nobody && nobody.why() == Reason.TIMEOUT) {
                    session.refuseQueued(Reason.SILENT);
                }
            } finally {
                session.unlock();
            }
            if (end instanceof CallEnd.Answered answered) {
                session.release();
                report.agentInfo(answered.body());
            }
            session.lock();
            try {
                session.pump();
            } finally {
                session.unlock();
            }
        }
    }
}
