package io.github.qapi4j.runtime.qmp.link;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Two streams of bytes to a peer. No method waits for the peer; any thread may call. */
public interface Link {
    /** Begins to read. Called once. */
    void open(LinkSink sink);

    /**
     * Hands bytes to the system.
     *
     * @return how many it took; 0 if none, and then {@link #awaitWritable} helps
     * @throws IOException if it never will take any
     */
    int write(ByteBuffer bytes) throws IOException;

    /** Asks for one {@link LinkSink#writable}. */
    void awaitWritable();

    /** Says whether bytes are wanted; what comes meanwhile stays where it is. */
    void read(boolean wanted);

    /** Writing has failed: reads what the peer had still said, then ends for that reason. */
    void fail(IOException cause);

    /** Closes both ways. */
    void close();
}
