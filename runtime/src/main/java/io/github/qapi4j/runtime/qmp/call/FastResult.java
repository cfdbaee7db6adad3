package io.github.qapi4j.runtime.qmp.call;

import org.jspecify.annotations.Nullable;

/** A command whose result has a faster reader than {@code readResult}, for bytes and for results that are as they should be. */
public interface FastResult<R> {
    /**
     * Reads a result as the tolerant reader does.
     *
     * @return the result; null if there is anything to say about it, so that the other reader says it
     */
    @Nullable
    R readFast(byte[] json);
}
