package io.github.qapi4j.runtime.qmp.event;

import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reader of events finds in its queue. */
public sealed interface EventItem {
    /**
     * An event that nobody has read yet.
     *
     * @param name its name on the wire
     * @param data the JSON text of its data
     * @param time the peer's time of it; null if unknown
     * @param number its place among all events of the connection
     */
    record Unread(String name, byte[] data, @Nullable Instant time, long number) implements EventItem {
        /** Returns about how many bytes it takes. */
        long size() {
            return data.length + 64L;
        }
    }

    /**
     * A place where events were dropped.
     *
     * @param count how many
     */
    record Gap(long count) implements EventItem {}

    /**
     * Nothing comes after this.
     *
     * @param how the connection's end; null if this reader was closed
     */
    record End(@Nullable ConnectionEnd how) implements EventItem {}
}
