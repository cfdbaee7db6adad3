package io.github.qapi4j.runtime.qmp.wire;

import org.jspecify.annotations.Nullable;

/** How a call ended; each has exactly one end. */
public sealed interface CallEnd {
    /**
     * The peer did it.
     *
     * @param body the JSON text of {@code return}
     */
    record Answered(byte[] body) implements CallEnd {}

    /**
     * The peer refused it.
     *
     * @param error the JSON text of {@code error}
     */
    record Refused(byte[] error) implements CallEnd {}

    /**
     * The peer did it, and its answer is longer than the limit.
     *
     * @param size the answer's length in bytes
     */
    record TooLarge(long size) implements CallEnd {}

    /**
     * Nobody answered.
     *
     * @param why the reason
     * @param written whether a byte of the command left this process
     * @param others how many other calls were sent and not answered
     * @param cause what was thrown below, or null
     */
    record Unanswered(
            Reason why,
            boolean written,
            int others,
            @Nullable Throwable cause) implements CallEnd {}

    /** Why a call has no answer. */
    enum Reason {
        /** The time was up. */
        TIMEOUT,
        /** The caller does not wait any longer. */
        WITHDRAWN,
        /** The connection ended. */
        CONNECTION,
        /** Too many calls wait already. */
        QUEUE_FULL,
        /** This side has closed the connection. */
        CLOSED,
        /** The agent did not answer the question whether it is there. */
        SILENT
    }
}
