package io.github.qapi4j.runtime.qmp.event;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.EventReader;
import io.github.qapi4j.runtime.EventType;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.event.EventItem.Unread;
import io.github.qapi4j.runtime.qmp.message.Misfits;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Makes typed events of unread ones, on the thread of whoever wants them. */
public final class EventDecoder<E extends Event> {
    private final @Nullable String name;
    private final Function<String, JsonReader<E>> readers;
    private final QapiJson json;

    private EventDecoder(@Nullable String name, Function<String, JsonReader<E>> readers, QapiJson json) {
        this.name = name;
        this.readers = readers;
        this.json = json;
    }

    /** Returns what reads the events of one type, and no others. */
    public static <E extends Event> EventDecoder<E> of(EventType<E> type, QapiJson json) {
        JsonReader<E> reader = type.reader();
        return new EventDecoder<>(type.name(), name -> reader, json);
    }

    /**
     * Returns what reads all events.
     *
     * @param reader the schema's {@code QapiEvents::read}
     */
    public static EventDecoder<Event> of(EventReader reader, QapiJson json) {
        Objects.requireNonNull(reader, "reader");
        return new EventDecoder<>(null, name -> in -> reader.read(name, in), json);
    }

    /** Returns the only events that it reads; null if it reads all. */
    public @Nullable String name() {
        return name;
    }

    /**
     * Reads an event.
     *
     * @throws AnswerException if it does not fit its type
     */
    public E decode(Unread event) {
        try {
            return json.read(event.data(), readers.apply(event.name()));
        } catch (JacksonException misfit) {
            throw Misfits.event(event.name(), event.data(), misfit);
        }
    }
}
