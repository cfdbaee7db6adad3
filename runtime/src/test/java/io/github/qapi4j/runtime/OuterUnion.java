package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import io.github.qapi4j.runtime.fixture.Channel;

/** A union with one member, to put a channel before the tag. */
final class OuterUnion {
    private static final MemberTable COMMON = MemberTable.ofUnion("OuterUnion", 0, "kind");
    private static final MemberTable MEMBERS = MemberTable.of("OuterUnion", "inner");

    private OuterUnion() {}

    static Channel read(JsonInput in) {
        in.tag(COMMON);
        Channel inner = null;
        in.startBranch(COMMON, null);
        in.startObject(MEMBERS);
        for (int member = in.nextMember(MEMBERS); member != MemberTable.END; member = in.nextMember(MEMBERS)) {
            inner = Channel.read(in);
        }
        return inner;
    }
}
