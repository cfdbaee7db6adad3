package io.github.qapi4j.runtime.qmp.wire;

import io.github.qapi4j.runtime.qmp.wire.WireCall.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one connection: those that wait here, and those that the peer has. A call that nobody waits for any longer
 * keeps its place in the window, since the peer still works on it.
 *
 * <p>Not thread-safe: the session's lock guards it.
 */
final class CallQueue {
    /** The most calls without a caller whose late answers are still recognised. */
    static final int MAX_ABANDONED = 1_024;

    private final int maxQueued;
    private final long maxBytes;
    private final Deque<WireCall> queued = new ArrayDeque<>();
    private final Deque<WireCall> urgent = new ArrayDeque<>();
    /** The oldest first, which mostly is the one that is answered; a map would allocate an entry and two numbers for each. */
    private final List<WireCall> inFlight = new ArrayList<>();

    private int window = 1;
    private int inWindow;
    private int abandoned;
    private int undecoded;
    private long bytes;
    private long lastId;

    /**
     * Makes an empty one with a window of one call.
     *
     * @param maxQueued how many calls may wait
     * @param maxBytes how many bytes their arguments may have together
     */
    CallQueue(int maxQueued, long maxBytes) {
        this.maxQueued = maxQueued;
        this.maxBytes = maxBytes;
    }

    /** Sets how many calls the peer may have at a time; those out of band do not count. */
    void window(int size) {
        window = size;
    }

    /** Takes a call and numbers it, unless too much waits already. */
    boolean offer(WireCall call) {
        int size = call.arguments().length;
        if (queued.size() + urgent.size() + undecoded >= maxQueued || bytes + size > maxBytes) {
            return false;
        }
        call.id = ++lastId;
        bytes += size;
        (call.outOfBand() ? urgent : queued).add(call);
        return true;
    }

    /** Puts a call of our own before all others. */
    void offerFirst(WireCall call) {
        call.id = ++lastId;
        bytes += call.arguments().length;
        queued.addFirst(call);
    }

    /** Returns the call that may be written now, and leaves it where it is; null if there is none. */
    @Nullable
    WireCall next() {
        WireCall call = urgent.peek();
        return call == null && inWindow < window ? queued.peek() : call;
    }

    /** A call's first byte has left. */
    void started(WireCall call) {
        remove(call);
        call.state = State.WRITING;
        inFlight.add(call);
        if (!call.outOfBand()) {
            inWindow++;
        }
    }

    /** A call's last byte has left. */
    void sent(WireCall call) {
        if (call.state == State.WRITING) {
            call.state = State.SENT;
        }
    }

    /** Returns the call with this number, which the peer has answered; null if it has none such. */
    @Nullable
    WireCall answered(long id) {
        for (int i = 0; i < inFlight.size(); i++) {
            if (inFlight.get(i).id == id) {
                WireCall call = inFlight.remove(i);
                leave(call);
                return call;
            }
        }
        return null;
    }

    /** Returns the only call that the peer has; null if it has none or several. */
    @Nullable
    WireCall onlyOne() {
        return inFlight.size() == 1 ? inFlight.get(0) : null;
    }

    private void leave(WireCall call) {
        if (!call.outOfBand()) {
            inWindow--;
        }
        if (call.state == State.ABANDONED) {
            abandoned--;
        }
    }

    /**
     * The caller does not wait any longer.
     *
     * @return whether the call had left; false if it was still here, and is gone now
     */
    boolean withdraw(WireCall call) {
        if (call.state == State.QUEUED) {
            remove(call);
            call.state = State.ENDED;
            return false;
        }
        call.state = State.ABANDONED;
        call.abandonedAt = System.nanoTime();
        abandoned++;
        if (abandoned > MAX_ABANDONED) {
            forgetOldest();
        }
        return true;
    }

    private void forgetOldest() {
        for (WireCall old : inFlight) {
            if (old.state == State.ABANDONED) {
                answered(old.id);
                return;
            }
        }
    }

    private void remove(WireCall call) {
        if ((call.outOfBand() ? urgent : queued).remove(call)) {
            bytes -= call.arguments().length;
        }
    }

    /** An answer waits to be read by somebody: it counts as a call that waits. */
    void hold() {
        undecoded++;
    }

    /** An answer was read. */
    void release() {
        undecoded--;
    }

    /** Returns how many calls were sent and have an owner who waits. */
    int awaited() {
        return inFlight.size() - abandoned;
    }

    /** Returns how many calls wait here. */
    int waiting() {
        return queued.size() + urgent.size();
    }

    /** Returns whether a call is on its way or waits. */
    boolean isIdle() {
        return inFlight.isEmpty() && waiting() == 0;
    }

    /** Takes all calls that have not left. */
    List<WireCall> takeQueued() {
        List<WireCall> all = new ArrayList<>(urgent);
        all.addAll(queued);
        urgent.clear();
        queued.clear();
        bytes = 0;
        return all;
    }

    /** Takes all calls that the peer has and somebody waits for. */
    List<WireCall> takeSent() {
        List<WireCall> all = new ArrayList<>();
        for (WireCall call : inFlight) {
            if (call.state != State.ABANDONED) {
                all.add(call);
            }
        }
        inFlight.clear();
        inWindow = 0;
        abandoned = 0;
        return all;
    }
}
