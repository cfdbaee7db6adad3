package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;

/**
 * Is told of events, one after the other, in the order of the wire. It may call and wait for anything, the same client
 * included: it holds up nobody but itself. What it throws goes to the thread's handler of uncaught exceptions and to the
 * trace; it is told the next event nevertheless.
 *
 * @param <E> the events
 */
@FunctionalInterface
public interface EventListener<E extends Event> {
    /** An event happened. */
    void event(Occurrence<E> occurrence);

    /**
     * Events were dropped before the next one, since this listener was too slow.
     *
     * @param count how many
     */
    default void lost(long count) {}

    /** An event of its type came that does not fit the type. */
    default void unreadable(AnswerException problem) {}

    /** Nothing will come any more. */
    default void ended(ConnectionEnd end) {}
}
