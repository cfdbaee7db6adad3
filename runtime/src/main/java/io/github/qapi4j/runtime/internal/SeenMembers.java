package io.github.qapi4j.runtime.internal;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which members were seen of the objects around the current value, so that a second one and a missing one show. It is kept
 * for all of them here, that generated readers need not: every line of theirs exists a thousand times.
 */
public final class SeenMembers {
    private static final long[] NONE = {};

    /** Which of the innermost object's first 64 members were seen, a bit for each. */
    private long seen;

    /** The same for the objects around it, the outermost first. */
    private long[] outer = NONE;

    /** How many objects there are. */
    private int depth;

    /** Which members beyond the 64th were seen, in the innermost object that may have so many. */
    private @Nullable Overflow overflow;

    /** Returns how many objects there are. */
    public int depth() {
        return depth;
    }

    /** Begins with an object, of which no members were seen yet. */
    public void enter(MemberIndex members) {
        int around = depth - 1;
        if (around >= 0) {
            if (around == outer.length) {
                outer = Arrays.copyOf(outer, 2 * around + 8);
            }
            outer[around] = seen;
        }
        depth++;
        seen = 0L;
        if (members.isLarge()) {
            overflow = new Overflow(members.words(), overflow);
        }
    }

    /** Adds a member of the innermost object; returns false if it was there before. */
    public boolean add(int member) {
        if (member >= Long.SIZE) {
            return overflow().add(member);
        }
        long before = seen;
        seen = before | 1L << member;
        return before != seen;
    }

    /** Returns whether the innermost object has all its mandatory members. */
    public boolean isComplete(MemberIndex members) {
        return members.isLarge() ? members.missing(all(members)).isEmpty() : members.isComplete(seen);
    }

    /** Returns the set of all members of the innermost object, 64 in a word. */
    public long[] all(MemberIndex members) {
        return members.isLarge() ? overflow().with(seen) : new long[] {seen};
    }

    /** Goes on with the object around the innermost one. */
    public void leave(MemberIndex members) {
        if (members.isLarge()) {
            overflow = overflow().outer;
        }
        depth--;
        if (depth > 0) {
            seen = outer[depth - 1];
        }
    }

    private Overflow overflow() {
        return Objects.requireNonNull(overflow, "entered no large object");
    }

    /** Which members beyond the first 64 of an object were seen. */
    private static final class Overflow {
        /** Those of the nearest object around this one that has so many, or null if there is none. */
        private final @Nullable Overflow outer;

        /** A bit for each member; the first word, of the first 64, is not used. */
        private final long[] seen;

        Overflow(int words, @Nullable Overflow outer) {
            this.outer = outer;
            this.seen = new long[words];
        }

        boolean add(int member) {
            int word = member / Long.SIZE;
            long before = seen[word];
            seen[word] = before | 1L << member;
            return before != seen[word];
        }

        long[] with(long first) {
            long[] all = seen.clone();
            all[0] = first;
            return all;
        }
    }
}
