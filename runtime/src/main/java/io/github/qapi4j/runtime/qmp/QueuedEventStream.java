package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.qmp.call.Ends;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.EventsLostException;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import io.github.qapi4j.runtime.qmp.event.EventDecoder;
import io.github.qapi4j.runtime.qmp.event.EventItem;
import io.github.qapi4j.runtime.qmp.event.EventItem.End;
import io.github.qapi4j.runtime.qmp.event.EventItem.Gap;
import io.github.qapi4j.runtime.qmp.event.EventItem.Unread;
import io.github.qapi4j.runtime.qmp.event.EventQueue;
import io.github.qapi4j.runtime.qmp.waiting.Blocking;
import io.github.qapi4j.runtime.qmp.waiting.Deadline;
import io.github.qapi4j.runtime.qmp.waiting.Durations;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A stream over a queue. */
final class QueuedEventStream<E extends Event> implements EventStream<E> {
    private final EventQueue queue;
    private final EventDecoder<E> decoder;
    private final ScheduledExecutorService timer;
    private final Runnable closed;

    QueuedEventStream(EventQueue queue, EventDecoder<E> decoder, ScheduledExecutorService timer, Runnable closed) {
        this.queue = queue;
        this.decoder = decoder;
        this.timer = timer;
        this.closed = closed;
    }

    @Override
    public Occurrence<E> next() {
        return Objects.requireNonNull(occurrence(take(Deadline.never())), "a deadline that never passes");
    }

    @Override
    public @Nullable Occurrence<E> next(Duration timeout) {
        try (Deadline deadline = Deadline.after(timeout, timer, queue::wake)) {
            return occurrence(take(deadline));
        }
    }

    @Override
    public @Nullable Occurrence<E> poll() {
        return occurrence(queue.poll());
    }

    @Override
    public Occurrence<E> await(Predicate<? super E> which, Duration timeout) {
        try (Deadline deadline = Deadline.after(timeout, timer, queue::wake)) {
            while (true) {
                Occurrence<E> next = occurrence(take(deadline));
                if (next == null) {
                    throw new CallTimeoutException(
                            "no such event of " + what() + " in " + Durations.text(timeout), Outcome.UNKNOWN, null);
                }
                if (which.test(next.event())) {
                    return next;
                }
            }
        }
    }

    private String what() {
        String name = decoder.name();
        return name == null ? "any type" : name;
    }

    private @Nullable EventItem take(Deadline deadline) {
        Blocking.refuseOnLoop();
        try {
            return queue.take(deadline);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "interrupted while waiting for events of " + what(), Outcome.UNKNOWN, null);
        }
    }

    private @Nullable Occurrence<E> occurrence(@Nullable EventItem item) {
        if (item instanceof Unread event) {
            return new Occurrence<>(decoder.decode(event), event.time(), event.number());
        }
        if (item instanceof Gap gap) {
            throw new EventsLostException(gap.count());
        }
        if (item instanceof End end) {
            ConnectionEnd how = end.how();
            if (how == null) {
                throw new IllegalStateException("the stream is closed");
            }
            throw new ConnectionLostException("no more events: " + Ends.text(how), Outcome.UNKNOWN, null, how.cause());
        }
        return null;
    }

    @Override
    public long lost() {
        return queue.lost();
    }

    @Override
    public void close() {
        closed.run();
        queue.close();
    }

    @Override
    public Iterator<Occurrence<E>> iterator() {
        return new Iterator<>() {
            private @Nullable EventItem ahead;

            @Override
            public boolean hasNext() {
                EventItem item = ahead == null ? take(Deadline.never()) : ahead;
                ahead = item;
                return !(item instanceof End end
                        && (end.how() == null || end.how().by() == ConnectionEnd.By.US));
            }

            @Override
            public Occurrence<E> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the stream, or the client, was closed");
                }
                EventItem item = ahead;
                ahead = null;
                return Objects.requireNonNull(occurrence(item), "hasNext has waited for it");
            }
        };
    }
}
