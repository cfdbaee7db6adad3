package io.github.qapi4j.runtime.qmp;

import org.jspecify.annotations.Nullable;

/**
 * How a connection ended.
 *
 * @param by who or what ended it
 * @param cause what was thrown below; null if it ended in good order
 */
public record ConnectionEnd(By by, @Nullable Throwable cause) {
    /** Who or what ends a connection. */
    public enum By {
        /** This client was closed. */
        US,
        /** The peer closed its end, as QEMU does when it ends. */
        PEER,
        /** Something failed, or the peer broke the protocol. */
        FAILURE
    }

    /** Returns a text for messages. */
    String text() {
        Throwable reason = cause;
        return switch (by) {
            case US -> "the client was closed";
            case PEER -> "the peer closed the connection";
            case FAILURE ->
                reason == null || reason.getMessage() == null
                        ? "the connection failed"
                        : "the connection failed: " + reason.getMessage();
        };
    }
}
