package io.github.qapi4j.runtime;

import java.util.Objects;

/**
 * An event of a schema without its data: its name, and how it is read. It has one instance for each event, and no equality
 * of its own.
 *
 * @param <E> the event
 */
public final class EventType<E extends Event> {
    private final String name;
    private final JsonReader<E> reader;

    private EventType(String name, JsonReader<E> reader) {
        this.name = Objects.requireNonNull(name, "name");
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    /**
     * Makes the type of an event.
     *
     * @param name the name on the wire
     * @param reader the event's {@code read} method
     */
    public static <E extends Event> EventType<E> of(String name, JsonReader<E> reader) {
        return new EventType<>(name, reader);
    }

    /** Returns the name on the wire. */
    public String name() {
        return name;
    }

    /** Returns what reads the data object. */
    public JsonReader<E> reader() {
        return reader;
    }

    @Override
    public String toString() {
        return name;
    }
}
