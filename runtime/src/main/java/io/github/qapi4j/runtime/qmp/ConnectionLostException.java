package io.github.qapi4j.runtime.qmp;

import org.jspecify.annotations.Nullable;

/** The connection ended before the answer came, or before the command was sent: {@link #outcome} tells which. */
public final class ConnectionLostException extends QmpException {
    private static final long serialVersionUID = 1L;

    ConnectionLostException(String message, Outcome outcome, @Nullable String command, @Nullable Throwable cause) {
        super(message, outcome, command, cause);
    }
}
