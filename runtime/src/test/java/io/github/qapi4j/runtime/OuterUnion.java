package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import io.github.qapi4j.runtime.fixture.Channel;

/** A union with one member, to put a channel before the tag. */
final class OuterUnion {
    private static final MemberTable MEMBERS = MemberTable.of("OuterUnion", "kind inner");

    private OuterUnion() {}

    static Channel read(JsonInput in) {
        in.tag(MEMBERS, 0);
        Channel inner = null;
        in.startBranch(MEMBERS, 0);
        for (int member = in.nextMember(MEMBERS); member != MemberTable.END; member = in.nextMember(MEMBERS)) {
            inner = Channel.read(in);
        }
        return inner;
    }
}
