package io.github.qapi4j.runtime.interop;

import io.github.qapi4j.runtime.internal.JsonInput;
import io.github.qapi4j.runtime.internal.MemberTable;

/** An answer of one member, written out as the generator would. */
record Capabilities(String type) {
    private static final MemberTable MEMBERS = MemberTable.of("Capabilities", "type");

    static Capabilities read(JsonInput in) {
        String type = null;
        long seen = in.startObject(MEMBERS);
        for (int member = in.nextMember(MEMBERS); member != MemberTable.END; member = in.nextMember(MEMBERS)) {
            seen = in.once(MEMBERS, seen, member);
            if (member == 0) {
                type = in.string();
            } else {
                in.skip(MEMBERS);
            }
        }
        in.endObject(MEMBERS, seen);
        return new Capabilities(type);
    }
}
