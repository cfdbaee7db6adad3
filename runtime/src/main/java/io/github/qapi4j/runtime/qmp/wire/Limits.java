package io.github.qapi4j.runtime.qmp.wire;

/**
 * How much a session keeps.
 *
 * @param maxMessage the longest message of the peer's, in bytes
 * @param maxQueued how many calls may wait
 */
public record Limits(int maxMessage, int maxQueued) {
    /** How many bytes the arguments of all waiting calls may have together. */
    static final long MAX_QUEUED_BYTES = 64L << 20;
}
