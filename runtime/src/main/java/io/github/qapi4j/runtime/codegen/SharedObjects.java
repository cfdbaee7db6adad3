package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.UnknownMembers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects around the current value that hold the members of a union and of its branch. Such an object is read by the
 * branch's own reader, as if it were the branch's; the members of the union, which may stand between those of the branch, are
 * read here. Names are looked up once, in a table of both.
 */
final class SharedObjects {
    /** Less than what UNKNOWN is when the union's members are taken off, and more than any type has members. */
    private static final int UNKNOWN = 1 << 30;

    private final InputPosition position;
    private final ObjectProgress progress;
    private final TagSearch tags;

    /** The common members of the union whose branch comes next, under the name of the record that is read. */
    private @Nullable MemberTable union;

    private @Nullable CommonMembers common;

    /** The table with which the reader of the innermost object goes on; null if there is no such object. */
    private @Nullable MemberTable branch;

    /** The members of the union and of the branch; the union's are the first ones. */
    private @Nullable MemberTable members;

    /** Where the union's go; null where it has the tag only. */
    private @Nullable CommonMembers target;

    /** How many objects there are around the members of the innermost one, itself included. */
    private int depth;

    /** The next one outside of the innermost one. */
    private @Nullable Outer outer;

    /** The texts of unknown enum values in common members, by name, until a branch keeps or skips them. */
    private @Nullable Map<String, List<String>> texts;

    SharedObjects(InputPosition position, ObjectProgress progress) {
        this.position = position;
        this.progress = progress;
        this.tags = new TagSearch(position, progress);
    }

    /** Returns what finds the tags of the unions. */
    TagSearch tags() {
        return tags;
    }

    /** Returns whether the next member of the object around is to be looked for here, for a reader with a table. */
    boolean isNext(MemberTable reader) {
        return reader == branch && progress.depth() == depth;
    }

    /** Says whose branch is read next, and where the union's members go; null where there is the tag only. */
    void expect(MemberTable union, @Nullable CommonMembers common) {
        this.union = union;
        this.common = common;
    }

    /** Goes on with the members of a branch, or of an object that has no tag, though it was searched for one. */
    void enterBranch(MemberTable branch) {
        if (tags.isPlain()) {
            tags.enterBranch();
            progress.enter(branch);
            return;
        }
        assert union != null : "no tag was found";
        enter(branch, union.joined(branch), common);
    }

    /**
     * Goes on with members of which the first ones are the union's.
     *
     * @param reader the table with which the reader goes on
     */
    void enter(MemberTable reader, MemberTable members, @Nullable CommonMembers common) {
        enterOpen(members);
        if (this.members != null) {
            outer = new Outer(outer, branch, this.members, target, depth);
        }
        this.branch = reader;
        this.members = members;
        this.target = common;
        this.depth = progress.depth();
    }

    /** Enters what the search for the tag has left of an object. */
    private void enterOpen(MemberTable members) {
        tags.enterBranch();
        progress.enter(members);
        progress.count(members, members.tag());
    }

    /** Goes to the value of the next member that is none of the union's; returns its index as the branch counts, as usual. */
    int next(JsonInput in) {
        MemberTable members = members();
        if (texts == null) {
            int own = count(members) - members.common();
            return own >= 0 && own < UNKNOWN ? own : next(in, members, own + members.common());
        }
        // For the branch to keep them, or to skip them.
        return MemberTable.UNKNOWN;
    }

    /** Goes to the next member; a method of its own, since most members are the branch's, and the way to these stays short. */
    private int next(JsonInput in, MemberTable members, int first) {
        int member = first;
        while (member >= 0 && member < members.common()) {
            read(in, target, member);
            if (texts != null) {
                return MemberTable.UNKNOWN;
            }
            member = count(members);
        }
        if (member >= 0) {
            return member == MemberTable.UNKNOWN ? member : member - members.common();
        }
        leave();
        return member;
    }

    private int count(MemberTable members) {
        position.enter(members);
        return progress.count(members, position.tokens().nextMember(members.index()));
    }

    private MemberTable members() {
        assert members != null : "no object is shared";
        return members;
    }

    private void leave() {
        Outer around = outer;
        if (around == null) {
            branch = null;
            members = null;
            target = null;
        } else {
            branch = around.branch;
            members = around.members;
            target = around.target;
            depth = around.depth;
            outer = around.outer;
        }
    }

    private void read(JsonInput in, @Nullable CommonMembers common, int member) {
        assert common != null : "a second tag is refused, and there is no other member";
        common.read(in, member);
        List<String> unrecognized = progress.takeUnrecognized();
        if (unrecognized != null) {
            if (texts == null) {
                texts = new LinkedHashMap<>();
            }
            texts.put(position.memberName(), unrecognized);
        }
    }

    /** Reads the common members of a union wherever they stand, and leaves the others to the union that is its branch. */
    void pass(JsonInput in, MemberTable union, @Nullable CommonMembers common) {
        enterOpen(union);
        int held = position.tokens().hold();
        for (int member = nextHeld(union); member != MemberTable.END; member = nextHeld(union)) {
            read(in, common, member);
        }
        tags.release(held);
    }

    private int nextHeld(MemberTable union) {
        position.enter(union);
        return progress.count(union, position.tokens().nextOwnMember(union.index()));
    }

    /** Forgets the texts of unknown values in common members; returns whether there were any. */
    boolean skipTexts() {
        boolean any = texts != null;
        texts = null;
        return any;
    }

    /** Adds the texts of unknown values in common members, if there are any; returns null if there are none. */
    @Nullable
    UnknownMembers takeTexts(UnknownMembers kept) {
        if (texts == null) {
            return null;
        }
        UnknownMembers next = kept;
        for (Map.Entry<String, List<String>> member : texts.entrySet()) {
            next = next.withUnrecognized(member.getKey(), member.getValue());
        }
        texts = null;
        return next;
    }

    /** An object around the innermost one. */
    private record Outer(
            @Nullable Outer outer,
            @Nullable MemberTable branch,
            MemberTable members,
            @Nullable CommonMembers target,
            int depth) {}
}
