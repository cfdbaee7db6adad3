package io.github.qapi4j.runtime.internal;

import org.jspecify.annotations.Nullable;

/** Which members beyond the first 64 of an object were seen. */
public final class FurtherMembers {
    /** Those of the nearest object around this one that has so many, or null if there is none. */
    public final @Nullable FurtherMembers outer;

    /** A bit for each member; the first word, of the first 64, is not used. */
    private final long[] seen;

    /** Makes the set for an object of so many words of 64 members. */
    public FurtherMembers(int words, @Nullable FurtherMembers outer) {
        this.outer = outer;
        this.seen = new long[words];
    }

    /** Adds a member; returns false if it was there before. */
    public boolean add(int member) {
        int word = member / Long.SIZE;
        long before = seen[word];
        seen[word] = before | 1L << member;
        return before != seen[word];
    }

    /** Returns the set of all members, 64 in a word. */
    public long[] with(long first) {
        long[] all = seen.clone();
        all[0] = first;
        return all;
    }
}
