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
    private final InputPosition position;
    private final ObjectProgress progress;
    private final TagSearch tags;

    /** The common members of the union whose branch comes next, under the name of the record that is read. */
    private @Nullable MemberTable union;

    private @Nullable CommonMembers common;

    private @Nullable Shared innermost;
    private int depth;

    /** Those that can be used again. */
    private @Nullable Shared spare;

    /** The texts of unknown enum values in common members, by name, until a branch keeps or skips them. */
    private @Nullable Map<String, List<String>> texts;

    SharedObjects(InputPosition position, ObjectProgress progress, TagSearch tags) {
        this.position = position;
        this.progress = progress;
        this.tags = tags;
    }

    /** Returns how many objects there are around the members of the innermost one, itself included; 0 if there is none. */
    int depth() {
        return depth;
    }

    /** Says whose branch is read next, and where the union's members go; null where there is the tag only. */
    void expect(MemberTable union, @Nullable CommonMembers common) {
        this.union = union;
        this.common = common;
    }

    /** Goes on with the members of a branch. */
    void enterBranch(MemberTable branch) {
        assert union != null : "no tag was found";
        enter(union.joined(branch), common);
    }

    /** Goes on with members of which the first ones are the union's. */
    void enter(MemberTable members, @Nullable CommonMembers common) {
        enterOpen(members);
        Shared entered = spare == null ? new Shared(members) : spare;
        spare = entered.outer;
        entered.outer = innermost;
        entered.members = members;
        entered.common = common;
        entered.depth = progress.depth();
        innermost = entered;
        depth = entered.depth;
    }

    /** Enters what the search for the tag has left of an object. */
    private void enterOpen(MemberTable members) {
        tags.enterBranch();
        progress.enter(members);
        progress.count(members, members.tag());
    }

    /** Goes to the value of the next member that is none of the union's; returns its index as the branch counts, as usual. */
    int next(JsonInput in) {
        Shared object = innermost;
        assert object != null : "no object is shared";
        MemberTable members = object.members;
        while (texts == null) {
            position.enter(members);
            int member = progress.count(members, position.tokens().nextMember(members.index()));
            if (member == MemberTable.END) {
                leave(object);
                return member;
            }
            if (member >= members.common()) {
                return member == MemberTable.UNKNOWN ? member : member - members.common();
            }
            read(in, object.common, member);
        }
        // For the branch to keep them, or to skip them.
        return MemberTable.UNKNOWN;
    }

    private void leave(Shared left) {
        innermost = left.outer;
        depth = innermost == null ? 0 : innermost.depth;
        left.outer = spare;
        left.common = null;
        spare = left;
    }

    private void read(JsonInput in, @Nullable CommonMembers common, int member) {
        assert common != null : "a second tag is refused, and there is no other member";
        common.read(in, member);
        List<String> unrecognized = progress.takeUnrecognized();
        if (unrecognized != null) {
            if (texts == null) {
                texts = new LinkedHashMap<>();
            }
            texts.put(progress.memberName(), unrecognized);
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

    /** One of the objects. They are used again, not made anew for each. */
    private static final class Shared {
        private @Nullable Shared outer;
        private MemberTable members;
        private @Nullable CommonMembers common;
        private int depth;

        Shared(MemberTable members) {
            this.members = members;
        }
    }
}
