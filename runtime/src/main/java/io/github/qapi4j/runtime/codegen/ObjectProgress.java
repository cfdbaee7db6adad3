package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_STRING;

import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.internal.MemberIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the objects around the current value are read: which members were seen, so that a second one and a missing one show.
 * Generated readers do not keep it themselves: every line of theirs exists a thousand times.
 */
final class ObjectProgress {
    private static final long[] NONE = {};

    private final InputPosition position;

    /** Which of the innermost object's first 64 members were seen, a bit for each. */
    private long seen;

    /** The same for the objects around it, the outermost first. */
    private long[] outer = NONE;

    /** How many objects there are. */
    private int depth;

    /** Which members beyond the 64th were seen, in the innermost object that may have so many. */
    private @Nullable Overflow overflow;

    /** The unknown enum values of the current member, or null if there is none. */
    private @Nullable List<String> unrecognized;

    ObjectProgress(InputPosition position) {
        this.position = position;
    }

    /** Returns how many objects there are around the current member. */
    int depth() {
        return depth;
    }

    /** Begins with an object, of which no members were seen yet. */
    void enter(MemberTable members) {
        int around = depth - 1;
        if (around >= 0) {
            if (around == outer.length) {
                outer = Arrays.copyOf(outer, 2 * around + 8);
            }
            outer[around] = seen;
        }
        depth++;
        seen = 0L;
        MemberIndex all = members.index();
        if (all.isLarge()) {
            overflow = new Overflow(all.words(), overflow);
        }
    }

    /**
     * Counts a member of the innermost object, and refuses a second one; at END refuses that mandatory ones are missing, and
     * goes on with the object around it.
     *
     * @param index the member's index, or END, or another negative number for one that is not in the table
     * @return the member's index, or END, or UNKNOWN
     */
    int count(MemberTable members, int index) {
        enterMember(index);
        if (index >= 0) {
            if (!add(index)) {
                throw ReadErrors.duplicate(position, members.typeName(), members.name(index));
            }
            return index;
        }
        if (index != MemberTable.END) {
            return MemberTable.UNKNOWN;
        }
        leave(members);
        return MemberTable.END;
    }

    private boolean add(int member) {
        if (member >= Long.SIZE) {
            return overflow().add(member);
        }
        long before = seen;
        seen = before | 1L << member;
        return before != seen;
    }

    private void leave(MemberTable members) {
        MemberIndex all = members.index();
        if (all.isLarge()) {
            requireComplete(members, overflow().with(seen));
            overflow = overflow().outer;
        } else if (!all.isComplete(seen)) {
            requireComplete(members, seen);
        }
        depth--;
        if (depth > 0) {
            seen = outer[depth - 1];
        }
    }

    private void requireComplete(MemberTable members, long... all) {
        List<String> missing = members.index().missing(all);
        if (!missing.isEmpty()) {
            throw ReadErrors.missing(position, members, missing);
        }
    }

    private Overflow overflow() {
        return Objects.requireNonNull(overflow, "entered no large object");
    }

    /** Notes which of the owner's members is read from now on. */
    void enterMember(int index) {
        position.enterMember(index);
        if (unrecognized != null) {
            unrecognized = null;
        }
    }

    /** Reads the text of an enum value. */
    String enumText(String enumName) {
        if (position.tokens().id() != ID_STRING) {
            throw ReadErrors.kind(position, "a string", enumName);
        }
        return position.tokens().text();
    }

    /** Notes the text of an enum value that is none of the known ones. */
    void addUnrecognized(String text) {
        if (unrecognized == null) {
            unrecognized = new ArrayList<>();
        }
        unrecognized.add(text);
    }

    /** Returns the unknown enum values of the current member, or null if there is none, and forgets them. */
    @Nullable
    List<String> takeUnrecognized() {
        List<String> texts = unrecognized;
        unrecognized = null;
        return texts;
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

    /**
     * The names of the unknown members kept so far, to refuse a second one without walking over all of them each time.
     *
     * <p>It follows one object at a time; when a reader comes back from an inner object, the names are collected anew.
     */
    static final class KeptNames {
        private @Nullable UnknownMembers followed;
        private Set<String> names = Set.of();

        /** Notes a name; returns false if the object has it already. */
        boolean add(UnknownMembers kept, String name) {
            if (kept != followed) {
                names = kept.isEmpty()
                        ? new HashSet<>()
                        : new HashSet<>(kept.asMap().keySet());
            }
            return names.add(name);
        }

        /** Notes that the member whose name was just added is in this value now. */
        UnknownMembers added(UnknownMembers kept) {
            followed = kept;
            return kept;
        }

        /** Notes that a value has become another one with the same members. */
        UnknownMembers replaced(UnknownMembers kept, UnknownMembers next) {
            if (kept == followed) {
                followed = next;
            }
            return next;
        }
    }
}
