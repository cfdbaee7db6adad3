package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that happened.
 *
 * @param event the event
 * @param time the peer's time of it; null if the peer does not know
 * @param number its place among all events of the connection, from 1
 * @param <E> the event's type
 */
public record Occurrence<E extends Event>(E event, @Nullable Instant time, long number) {}
