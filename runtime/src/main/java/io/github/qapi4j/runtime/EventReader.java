package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;

/** Reads any event of a schema. Each generated package with events has one method of this shape: {@code QapiEvents::read}. */
@FunctionalInterface
public interface EventReader {
    /**
     * Reads an event's data.
     *
     * @param name the event's name on the wire
     * @param in the input; it stands on the data object
     * @return the event; an {@link UnknownEvent} where the schema has none of this name
     * @throws QapiJsonException if the data does not fit
     */
    Event read(String name, JsonInput in);
}
