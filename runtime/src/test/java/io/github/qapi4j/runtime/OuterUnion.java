package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.fixture.Channel;
import io.github.qapi4j.runtime.internal.JsonInput;
import io.github.qapi4j.runtime.internal.MemberTable;

/** A union with one member, to put a channel before the tag. */
final class OuterUnion {
    private static final MemberTable MEMBERS = MemberTable.of("OuterUnion", "kind inner");

    private OuterUnion() {}

    static Channel read(JsonInput in) {
        in.tag(MEMBERS, 0);
        Channel inner = null;
        long seen = 0b1;
        for (int member = in.nextMember(MEMBERS); member != MemberTable.END; member = in.nextMember(MEMBERS)) {
            seen = in.once(MEMBERS, seen, member);
            inner = Channel.read(in);
        }
        in.endObject(MEMBERS, seen);
        return inner;
    }
}
