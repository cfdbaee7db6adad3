package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.internal.TokenSource;

/** Finds the tags of unions, and goes back to the members that stand before them. */
final class TagSearch {
    private final InputPosition position;
    private final ObjectProgress progress;

    /**
     * Whether {@link #find} has entered the object already, so that an inner union goes on in the same object. Only then may
     * there be members to go back to.
     */
    private boolean inside;

    /** Whether that object turned out to have no tag, or needs none: its reader goes on as in any other object. */
    private boolean plain;

    /** Where the members begin that {@link #find} has passed over; NOWHERE if they are not to be gone back to. */
    private int resume = TokenSource.NOWHERE;

    TagSearch(InputPosition position, ObjectProgress progress) {
        this.position = position;
        this.progress = progress;
    }

    /** Enters a union's object, unless an outer union has done so, and finds its tag; returns the tag's text. */
    String find(MemberTable common, int tag) {
        enter(common);
        plain = false;
        TokenSource tokens = position.tokens();
        int start = tokens.seekTag(common.index(), tag);
        if (start == TokenSource.NO_TAG) {
            throw ReadErrors.missing(position, common, tokens.missing(common.index()));
        }
        progress.enterMember(tag);
        String text = ValueReader.string(position);
        resume = start;
        inside = true;
        return text;
    }

    private void enter(MemberTable members) {
        if (!inside) {
            ValueReader.requireObject(position, members);
        }
        goBack();
        position.enter(members);
    }

    /** Enters an object as {@link #find} does, and returns whether a tag is in it; if not, it is read as if no union did. */
    boolean isTagged(MemberTable common) {
        enter(common);
        int held = position.tokens().hold();
        plain = !position.tokens().hasHeldMember(common.index(), common.tag(), common.tag());
        release(held);
        return !plain;
    }

    /** Returns whether the object whose tag was found has any of some members that were not read yet. */
    boolean hasAny(MemberTable members) {
        goBack();
        int held = position.tokens().hold();
        boolean any = position.tokens()
                .hasHeldMember(members.index(), 0, members.index().size() - 1);
        release(held);
        return any;
    }

    /** Enters an object, and returns whether it has no members; it is read as if it was not entered. */
    boolean isEmpty(MemberTable members) {
        enter(members);
        int held = position.tokens().hold();
        plain = true;
        release(held);
        return position.tokens().isHeldEmpty();
    }

    /** Returns whether the object that comes next was entered already, but for its own reader alone. */
    boolean isPlain() {
        return plain;
    }

    /** Returns whether a union has entered the object that comes next. */
    boolean isInside() {
        return inside;
    }

    /** Goes back to the first member that is yet unread, for the branch's reader. */
    void enterBranch() {
        goBack();
        inside = false;
    }

    /** Goes back to before held members, for an inner union. */
    void release(int held) {
        position.tokens().rewind(held);
        inside = true;
    }

    private void goBack() {
        if (resume != TokenSource.NOWHERE) {
            position.tokens().rewind(resume);
            resume = TokenSource.NOWHERE;
        }
    }
}
