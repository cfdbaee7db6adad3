package io.github.qapi4j.runtime.qmp.message;

import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import io.github.qapi4j.runtime.qmp.waiting.Durations;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A trace that goes to a logger. */
public final class LoggerTrace implements QmpTrace {
    private final System.Logger logger;

    /**
     * Makes a trace.
     *
     * @param logger gets messages at {@code TRACE}, the rest at {@code DEBUG}
     */
    public LoggerTrace(System.Logger logger) {
        this.logger = logger;
    }

    @Override
    public void sent(Message message) {
        logger.log(Level.TRACE, () -> "> " + message.text());
    }

    @Override
    public void received(Message message) {
        logger.log(Level.TRACE, () -> "< " + message.text());
    }

    @Override
    public void late(String command, Duration delay) {
        logger.log(
                Level.DEBUG, () -> command + ": answered " + Durations.text(delay) + " after its caller had given up");
    }

    @Override
    public void stray(String what) {
        logger.log(Level.DEBUG, () -> "skipped " + what);
    }

    @Override
    public void state(String what) {
        logger.log(Level.DEBUG, what);
    }
}
