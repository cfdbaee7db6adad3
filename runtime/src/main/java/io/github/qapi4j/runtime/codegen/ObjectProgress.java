package io.github.qapi4j.runtime.codegen;

import static tools.jackson.core.JsonTokenId.ID_STRING;

import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.internal.MemberIndex;
import io.github.qapi4j.runtime.internal.SeenMembers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far the objects around the current value are read: which members were seen, and which is being read. */
final class ObjectProgress {
    private final InputPosition position;
    private final SeenMembers seen = new SeenMembers();

    /** The index of the member that is being read; it belongs to the position's owner. */
    private int member = MemberTable.UNKNOWN;

    /** The unknown enum values of the current member, or null if there is none. */
    private @Nullable List<String> unrecognized;

    ObjectProgress(InputPosition position) {
        this.position = position;
    }

    /** Returns how many objects there are around the current member. */
    int depth() {
        return seen.depth();
    }

    /** Begins with an object, of which no members were seen yet. */
    void enter(MemberTable members) {
        seen.enter(members.index());
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
            if (!seen.add(index)) {
                throw ReadErrors.duplicate(position, members.typeName(), members.name(index));
            }
            return index;
        }
        if (index != MemberTable.END) {
            return MemberTable.UNKNOWN;
        }
        MemberIndex all = members.index();
        if (!seen.isComplete(all)) {
            throw ReadErrors.missing(position, members, all.missing(seen.all(all)));
        }
        seen.leave(all);
        return MemberTable.END;
    }

    /** Notes which of the owner's members is read from now on. */
    void enterMember(int index) {
        member = index;
        if (unrecognized != null) {
            unrecognized = null;
        }
    }

    /** Returns the index of the member that is being read. */
    int member() {
        return member;
    }

    /** Goes back to a member of an object around the one that was read last. */
    void resume(@Nullable MemberTable owner, int index) {
        position.enter(owner);
        member = index;
    }

    /** Returns the name of the known member that is being read. */
    String memberName() {
        MemberTable members = position.owner();
        assert members != null : "a value outside of an object";
        return members.name(member);
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
