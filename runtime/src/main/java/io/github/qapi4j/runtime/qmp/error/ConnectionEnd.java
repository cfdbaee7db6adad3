package io.github.qapi4j.runtime.qmp.error;

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
}
