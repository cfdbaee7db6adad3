package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.EventsLostException;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Events from the moment on in which the stream was opened: so open it before the command whose events it waits for. Events
 * are read when they are taken, on the thread that takes them; it may be any, but an event goes to one thread only.
 *
 * <p>QEMU merges some events that a guest can cause at will, and delays the last one: do not expect one for each cause.
 *
 * <p>Iteration ends when this stream or the client is closed, and throws as {@link #next()} does.
 *
 * @param <E> the events
 */
public interface EventStream<E extends Event> extends AutoCloseable, Iterable<Occurrence<E>> {
    /**
     * Takes the next event, and waits for it.
     *
     * @throws EventsLostException if events were dropped at this place; the next call goes on after them
     * @throws AnswerException if the event does not fit its type; the next call goes on after it
     * @throws ConnectionLostException if nothing will come any more
     * @throws CallInterruptedException if this thread is interrupted
     * @throws IllegalStateException if this stream was closed
     */
    Occurrence<E> next();

    /**
     * Takes the next event, and waits for it no longer than a time.
     *
     * @return the event; null if none came in time
     * @throws RuntimeException as {@link #next()}
     */
    @Nullable
    Occurrence<E> next(Duration timeout);

    /**
     * Takes the next event if it is there already.
     *
     * @return the event; null if there is none
     * @throws RuntimeException as {@link #next()}
     */
    @Nullable
    Occurrence<E> poll();

    /**
     * Takes events until one is what the caller waits for.
     *
     * @param which is asked on this thread
     * @param timeout for all of it
     * @throws CallTimeoutException if there was none in time
     * @throws RuntimeException as {@link #next()}
     */
    Occurrence<E> await(Predicate<? super E> which, Duration timeout);

    /** Returns how many events this stream has dropped so far. */
    long lost();

    /** Ends the stream; threads that wait in it wake up. */
    @Override
    void close();
}
