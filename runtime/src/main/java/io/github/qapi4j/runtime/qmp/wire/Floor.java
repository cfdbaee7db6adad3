package io.github.qapi4j.runtime.qmp.wire;

import io.github.qapi4j.runtime.qmp.wire.CallEnd.Reason;
import java.io.IOException;

/** What a dialogue may do with its session. */
interface Floor {
    /** Takes the session's lock; it may be held already. */
    void lock();

    /** Lets go of the lock, and then tells the ends of calls. */
    void unlock();

    /** Returns the calls. The lock is held. */
    CallQueue calls();

    /** Sends a call of the dialogue's own before all others. The lock is held. */
    void submitFirst(WireCall call);

    /** Writes something before the next call. The lock is held. */
    void writeRaw(byte[] bytes);

    /** Writes what may be written. The lock is held. */
    void pump();

    /** Ends all calls that have not left. The lock is held. */
    void refuseQueued(Reason why);

    /** Sets how many calls the peer takes at a time. */
    void window(int size);

    /** Says whether bytes are wanted. */
    void read(boolean wanted);

    /**
     * Gives an answer to its call.
     *
     * @param id the call's number; {@link Frame#NO_ID} for the only one that the peer has
     * @return whether there is such a call
     */
    boolean answer(long id, Frame frame, CallEnd end);

    /** Ends a call whose caller does not wait any longer; does nothing if it has its end. */
    void withdraw(WireCall call, Reason why);

    /** An answer that was told was read. */
    void release();

    /** Ends the session at once, as something that failed. */
    void fail(IOException cause);
}
