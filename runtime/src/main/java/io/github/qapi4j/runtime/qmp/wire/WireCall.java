package io.github.qapi4j.runtime.qmp.wire;

/** A command on its way. Its session owns the state, under the session's lock. */
public abstract class WireCall {
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

    /**
     * The call has its end. Called once, without a lock, by any thread, also by the loop: it must not wait and not throw.
     */
    protected abstract void ended(CallEnd end);
}
