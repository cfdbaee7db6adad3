package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.internal.Document;
import io.github.qapi4j.runtime.internal.FurtherMembers;
import io.github.qapi4j.runtime.internal.TokenSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/**
 * The part of {@link JsonInput} that counts the members of the objects around the current value, so that a second one and a
 * missing one show. It does so for all of them, that generated readers need not: every line of theirs exists a thousand
 * times.
 */
abstract sealed class ObjectInput extends ValueInput permits JsonInput {
    private static final long[] NONE = {};

    /** Which of the innermost object's first 64 members were seen, a bit for each. */
    private long seen;

    /** The same for the objects around it, the outermost first. */
    private long[] outer = NONE;

    /** How many objects there are. */
    private int depth;

    /** Which members beyond the 64th were seen, in the innermost object that may have so many. */
    private @Nullable FurtherMembers further;

    ObjectInput(
            TokenSource tokens, ReadPolicy policy, @Nullable Document document, @Nullable TokenStreamContext around) {
        super(tokens, policy, document, around);
    }

    /** Begins with an object, of which no members were seen yet. */
    final void enterObject(MemberTable members) {
        int around = depth - 1;
        if (around >= 0) {
            if (around == outer.length) {
                outer = Arrays.copyOf(outer, 2 * around + 8);
            }
            outer[around] = seen;
        }
        depth++;
        seen = 0L;
        if (members.index().isLarge()) {
            further = new FurtherMembers(members.index().words(), further);
        }
    }

    /**
     * Counts a member of the innermost object, and refuses a second one; at END refuses that mandatory ones are missing, and
     * goes on with the object around it.
     *
     * @param member the member's index, or END, or another negative number for one that is not in the table
     * @return the member's index, or END, or UNKNOWN
     */
    final int count(MemberTable members, int member) {
        enterMember(member);
        if (member >= 0) {
            if (!add(member)) {
                throw ReadErrors.duplicate(self(), members.typeName(), members.name(member));
            }
            return member;
        }
        if (member != MemberTable.END) {
            return MemberTable.UNKNOWN;
        }
        leaveObject(members);
        return MemberTable.END;
    }

    private boolean add(int member) {
        if (member >= Long.SIZE) {
            return further().add(member);
        }
        long before = seen;
        seen = before | 1L << member;
        return before != seen;
    }

    private void leaveObject(MemberTable members) {
        if (members.index().isLarge()) {
            requireComplete(members, further().with(seen));
            further = further().outer;
        } else if (!members.index().isComplete(seen)) {
            requireComplete(members, seen);
        }
        depth--;
        if (depth > 0) {
            seen = outer[depth - 1];
        }
    }

    private FurtherMembers further() {
        return Objects.requireNonNull(further, "entered no large object");
    }

    private void requireComplete(MemberTable members, long... all) {
        List<String> missing = members.index().missing(all);
        if (!missing.isEmpty()) {
            throw ReadErrors.missing(self(), members, missing);
        }
    }
}
