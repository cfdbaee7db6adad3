package io.github.qapi4j.runtime.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a union's common members while one of its values is read or built. What the branch brings besides is read by
 * the branch's own type, and set by that type's setters.
 */
public abstract class CommonMembers extends QapiBuilder.Common {
    private final @Nullable MemberTable members;

    /** Makes what a reader fills. */
    protected CommonMembers() {
        this.members = null;
    }

    /**
     * Makes what a builder fills, and tells the builder.
     *
     * @param members the common members, under the name of the record that is built
     */
    protected CommonMembers(QapiBuilder<?> builder, MemberTable members) {
        this.members = members;
        builder.bind(this);
    }

    /**
     * Reads the value of a common member.
     *
     * @param in the input; it stands on the value
     * @param member the member's index; never that of the tag
     */
    protected abstract void read(JsonInput in, int member);

    /** Returns the values of the mandatory members but the tag, in order; null for those that are not set. */
    protected @Nullable Object[] mandatory() {
        return new Object[0];
    }

    /**
     * Returns the error of a builder in which mandatory common members are not set; it names all of them. A reader has them:
     * objects without are refused.
     */
    protected final IllegalStateException missing() {
        return members().unset(unset());
    }

    @Override
    final MemberTable members() {
        assert members != null : "no builder's";
        return members;
    }

    @Override
    final List<String> unset() {
        return members().namesOfUnset(mandatory());
    }
}
