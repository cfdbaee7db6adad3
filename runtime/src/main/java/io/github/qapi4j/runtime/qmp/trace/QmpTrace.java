package io.github.qapi4j.runtime.qmp.trace;

import java.time.Duration;

/**
 * Is told what goes over the wire, in its order, on a thread of its own. Where it is slower than the wire, messages are left
 * out, and {@link #state} says how many.
 */
public interface QmpTrace {
    /** One message. */
    interface Message {
        /** Returns the message as it may be logged: secrets are {@code ***}, and it ends after 4 KiB. */
        String text();

        /**
         * Returns the message as it was.
         *
         * @throws IllegalStateException if the options do not allow it ({@link io.github.qapi4j.runtime.qmp.QmpOptions#allowRawTrace})
         */
        String raw();
    }

    /** A command was sent. */
    void sent(Message message);

    /** An answer, an event or the greeting came. */
    void received(Message message);

    /**
     * An answer came whose caller had given up.
     *
     * @param command the command
     * @param delay how long before
     */
    default void late(String command, Duration delay) {}

    /** The peer sent something that belongs nowhere; it was skipped. Told at most once a second. */
    default void stray(String what) {}

    /** The connection has another state, or something is to be told of this client. */
    default void state(String what) {}
}
