package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.event.EventDecoder;
import io.github.qapi4j.runtime.qmp.event.EventHub;
import io.github.qapi4j.runtime.qmp.event.EventItem;
import io.github.qapi4j.runtime.qmp.event.EventItem.End;
import io.github.qapi4j.runtime.qmp.event.EventItem.Gap;
import io.github.qapi4j.runtime.qmp.event.EventItem.Unread;
import io.github.qapi4j.runtime.qmp.event.EventQueue;
import io.github.qapi4j.runtime.qmp.event.FaultReport;
import io.github.qapi4j.runtime.qmp.wire.Lane;
import io.github.qapi4j.runtime.qmp.wire.Threads;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Calls one listener, on a lane of its own. */
final class ListenerLane<E extends Event> implements Registration {
    private final EventDecoder<E> decoder;
    private final EventListener<? super E> listener;
    private final FaultReport faults;
    private final EventHub events;
    private final Set<Lane> lanes;
    private final EventQueue queue;
    private final Lane lane;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    ListenerLane(
            EventDecoder<E> decoder,
            EventListener<? super E> listener,
            QmpOptions options,
            FaultReport faults,
            EventHub events,
            Set<Lane> lanes) {
        this.decoder = decoder;
        this.listener = listener;
        this.faults = faults;
        this.events = events;
        this.lanes = lanes;
        this.queue = new EventQueue(decoder.name(), options.eventQueue(), this::schedule);
        this.lane = new Lane(options.callbacks(), refused -> {
            close();
            // The thread that brings events must not run what the user hears of it.
            Threads.callbacks()
                    .execute(() ->
                            faults.fault("a listener is not served any more: its executor takes no tasks", refused));
        });
    }

    /** Hears all that comes from now on. */
    void start() {
        lanes.add(lane);
        events.add(queue);
    }

    private void schedule() {
        if (!over.get() && scheduled.compareAndSet(false, true)) {
            lane.run(this::drain);
        }
    }

    private void drain() {
        scheduled.set(false);
        EventItem item;
        while (!over.get() && (item = queue.poll()) != null) {
            try {
                tell(item);
            } catch (RuntimeException | Error fault) {
                faults.fault("a listener threw " + fault.getClass().getName(), fault);
            }
        }
    }

    private void tell(EventItem item) {
        if (item instanceof Unread event) {
            E value;
            try {
                value = decoder.decode(event);
            } catch (AnswerException misfit) {
                listener.unreadable(misfit);
                return;
            }
            event(listener, value, event);
        } else if (item instanceof Gap gap) {
            listener.lost(gap.count());
        } else if (item instanceof End end) {
            ConnectionEnd how = end.how();
            if (over.compareAndSet(false, true) && how != null) {
                events.remove(queue);
                listener.ended(how);
            }
        }
    }

    /** A listener of all events takes those of one type, too. */
    private static <T extends Event> void event(EventListener<T> listener, T value, Unread event) {
        listener.event(new Occurrence<>(value, event.time(), event.number()));
    }

    @Override
    public void close() {
        over.set(true);
        events.remove(queue);
        queue.close();
        lanes.remove(lane);
    }
}
