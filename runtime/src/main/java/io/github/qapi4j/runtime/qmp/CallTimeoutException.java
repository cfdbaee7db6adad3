package io.github.qapi4j.runtime.qmp;

import org.jspecify.annotations.Nullable;

/** No answer, or no event, came in time. {@link #outcome} tells whether the command had left. */
public final class CallTimeoutException extends QmpException {
    private static final long serialVersionUID = 1L;

    CallTimeoutException(String message, Outcome outcome, @Nullable String command) {
        super(message, outcome, command, null);
    }
}
