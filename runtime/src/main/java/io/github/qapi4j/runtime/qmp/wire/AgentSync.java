package io.github.qapi4j.runtime.qmp.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The rules by which one finds the beginning of the agent's next message on a port that may hold anything: what came before
 * the agent's mark is thrown away, and the first message after it must carry the newest number that was asked for.
 */
final class AgentSync {
    private final long limit;
    private long number;
    private boolean marked;
    private long discarded;

    /**
     * Makes one that waits for nothing.
     *
     * @param limit how many bytes may be thrown away
     */
    AgentSync(long limit) {
        this.limit = limit;
    }

    /** Begins anew. */
    void begin() {
        discarded = 0;
        marked = false;
    }

    /** Returns the question for a number, which takes the place of earlier ones. */
    byte[] ask(long newest) {
        number = newest;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xFF);
        out.writeBytes(CommandText.of(
                "guest-sync-delimited",
                ("{\"id\":" + newest + "}").getBytes(StandardCharsets.US_ASCII),
                Frame.NO_ID,
                false));
        return out.toByteArray();
    }

    /** Some bytes came. Returns false if there were too many without an answer. */
    boolean received(int count) {
        discarded += count;
        return discarded <= limit;
    }

    /** The agent's mark came. */
    void mark() {
        marked = true;
    }

    /** A message came. Returns whether it is the answer. */
    boolean message(Frame frame) {
        boolean first = marked;
        marked = false;
        return first
                && frame.has(Key.RETURN)
                && new String(frame.copy(Key.RETURN), StandardCharsets.US_ASCII)
                        .strip()
                        .equals(Long.toString(number));
    }
}
