package io.github.qapi4j.runtime.qmp.wire;

import org.jspecify.annotations.Nullable;

/**
 * What a session tells its client. The loop calls, or whoever serves the link: no method may wait, throw, or run code of the
 * user's.
 */
public interface WireReport {
    /**
     * A monitor has greeted.
     *
     * @param qmp the JSON text of {@code QMP}
     * @return whether commands out of band are to be enabled
     * @throws RuntimeException if it is no greeting; the session ends for that reason
     */
    boolean greeting(byte[] qmp);

    /** The peer takes commands now. */
    void ready();

    /**
     * The peer does not take our negotiation.
     *
     * @param error the JSON text of {@code error}
     */
    void negotiationRefused(byte[] error);

    /** An event came. */
    void event(Frame frame);

    /** An event came that was too large to be kept. */
    void eventTooLarge(long size);

    /**
     * The agent has said what it is.
     *
     * @param info the JSON text that {@code guest-info} returns
     */
    void agentInfo(byte[] info);

    /**
     * The session has ended; all calls have their ends. Told once.
     *
     * @param cause why; null if one of the sides has closed it in good order
     * @param byUs whether it was this side
     */
    void ended(@Nullable Throwable cause, boolean byUs);

    /** Returns whether the four methods below are wanted. */
    boolean traces();

    /** A command was sent. */
    void sent(String command, byte[] text);

    /**
     * A message came.
     *
     * @param call the call that it answers; null for events, the greeting, and what belongs nowhere
     */
    void received(@Nullable WireCall call, Frame frame);

    /** An answer came whose caller was gone for some time. */
    void late(String command, long nanos);

    /** Something came that belongs nowhere. */
    void stray(String what);
}
