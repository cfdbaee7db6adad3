package io.github.qapi4j.runtime.qmp.wire;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command on its way. Its session owns the state, under the session's lock; to run it is to tell its end. */
public abstract class WireCall implements Runnable {
    /** How far a call has come. */
    enum State {
        /** Nothing of it has left. */
        QUEUED,
        /** Some bytes have left; the rest will follow in any case. */
        WRITING,
        /** It has left. */
        SENT,
        /** It has left, and nobody waits for the answer. */
        ABANDONED,
        /** It has its end. */
        ENDED
    }

    private final String name;
    private final byte[] arguments;
    private final boolean outOfBand;

    long id = Frame.NO_ID;
    State state = State.QUEUED;
    long abandonedAt;
    private @Nullable CallEnd end;

    /**
     * Makes a call.
     *
     * @param name the command's name
     * @param arguments the JSON object of its arguments
     * @param outOfBand whether it passes all others
     */
    protected WireCall(String name, byte[] arguments, boolean outOfBand) {
        this.name = name;
        this.arguments = arguments;
        this.outOfBand = outOfBand;
    }

    /** Returns the command's name. */
    public final String name() {
        return name;
    }

    /** Returns the JSON object of the arguments; not a copy. */
    public final byte[] arguments() {
        return arguments;
    }

    final boolean outOfBand() {
        return outOfBand;
    }

    /** Notes what {@link #run} will tell. The session's lock is held. */
    final void endsWith(CallEnd how) {
        end = how;
    }

    /** Tells the end, which it has; only the session calls it. */
    @Override
    public final void run() {
        ended(Objects.requireNonNull(end, "the call goes on"));
    }

    /**
     * The call has its end. Called once, without a lock, by any thread, also by the loop: it must not wait and not throw.
     */
    protected abstract void ended(CallEnd end);
}
