package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;

/**
 * Reads one value from JSON. Each generated type has a static method of this shape: {@code VhostUserBackend::read}.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface JsonReader<T> {
    /**
     * Reads the value on which the input stands, and leaves the input on that value's last token.
     *
     * @param in the input
     * @return the value
     * @throws QapiJsonException if the JSON does not fit
     */
    T read(JsonInput in);
}
