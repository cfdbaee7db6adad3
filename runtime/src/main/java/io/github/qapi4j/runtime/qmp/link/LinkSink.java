package io.github.qapi4j.runtime.qmp.link;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Who is told by a {@link Link}. One thread at a time calls, except for {@link #ended}. */
public interface LinkSink {
    /** Bytes came; the array is the link's again when this returns. */
    void received(byte[] bytes, int from, int to);

    /** {@link Link#write} would take bytes again. */
    void writable();

    /**
     * Nothing comes any more. May be told more than once.
     *
     * @param cause why; null if the peer has closed its end in good order
     */
    void ended(@Nullable IOException cause);
}
