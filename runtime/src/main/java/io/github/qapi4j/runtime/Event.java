package io.github.qapi4j.runtime;

/** An event of a schema with its data. {@link #writeTo} writes the {@code data} object. */
public interface Event extends QapiObject {
    /** Returns the event's name on the wire. */
    String qapiEvent();
}
