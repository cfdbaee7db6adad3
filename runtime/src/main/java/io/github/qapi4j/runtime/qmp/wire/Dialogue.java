package io.github.qapi4j.runtime.qmp.wire;

/** What is said on a connection besides commands and answers: how it begins, and when it may go on. */
interface Dialogue {
    /** Returns whether the next call may be written now. The session's lock is held. */
    boolean mayWrite();

    /** Returns whether calls carry their number. */
    boolean numbersCalls();

    /** A message came, which may be anything. No lock is held. */
    void message(Frame frame);

    /** The peer's mark came. No lock is held. */
    void mark();

    /** Some bytes came. Returns false if they are not wanted. No lock is held. */
    boolean received(int count);

    /** The caller of a call that was sent is gone. The session's lock is held. */
    void abandoned(WireCall call);

    /** A call has its answer. The session's lock is held. */
    void answered();
}
