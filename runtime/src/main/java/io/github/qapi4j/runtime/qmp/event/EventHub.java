package io.github.qapi4j.runtime.qmp.event;

import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.event.EventItem.Unread;
import io.github.qapi4j.runtime.qmp.wire.Frame;
import io.github.qapi4j.runtime.qmp.wire.Key;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands the events of a connection to those who want them. An event that nobody wants costs next to nothing. */
public final class EventHub {
    /** What all queues together may hold; each has an equal share, so that one slow reader costs the others nothing. */
    private static final long MAX_BYTES = 8L << 20;

    private static final byte[] NO_DATA = {'{', '}'};

    private volatile List<EventQueue> queues = List.of();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable ConnectionEnd end;
    private long count;

    /** Adds a queue, which has all that comes from now on. */
    public void add(EventQueue queue) {
        change(old -> Stream.concat(old.stream(), Stream.of(queue)));
        ConnectionEnd over = end;
        if (over != null) {
            queue.end(over);
        }
    }

    /** Removes a queue; it has nothing more. */
    public void remove(EventQueue queue) {
        change(old -> old.stream().filter(other -> other != queue));
    }

    private void change(Function<List<EventQueue>, Stream<EventQueue>> how) {
        changing.lock();
        try {
            queues = how.apply(queues).toList();
        } finally {
            changing.unlock();
        }
    }

    /** An event came. One thread calls. */
    public void event(Frame frame) {
        count++;
        List<EventQueue> all = queues;
        if (all.isEmpty()) {
            return;
        }
        String name = frame.text(Key.EVENT);
        Unread event = null;
        for (EventQueue queue : all) {
            if (queue.wants(name)) {
                if (event == null) {
                    byte[] data = frame.has(Key.DATA) ? frame.copy(Key.DATA) : NO_DATA;
                    event = new Unread(name, data, EventTimes.read(frame.copy(Key.TIMESTAMP)), count);
                }
                queue.offer(event, MAX_BYTES / all.size());
            }
        }
    }

    /** An event came that was too large to be kept; nobody knows its name. */
    public void tooLarge() {
        count++;
        queues.forEach(EventQueue::skip);
    }

    /** Nothing will come any more. */
    public void ended(ConnectionEnd how) {
        end = how;
        for (EventQueue queue : queues) {
            queue.end(how);
        }
    }
}
