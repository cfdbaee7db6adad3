package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import io.github.qapi4j.runtime.fixture.Everything;

/** Reads a value as the member of a union whose tag comes after it, so that it is read from the buffer. */
final class LateTag {
    private static final MemberTable COMMON = MemberTable.of("LateTag", "type");
    private static final MemberTable MEMBERS = MemberTable.of("LateTag", "type value");

    private LateTag() {}

    static Everything read(String json) {
        return QapiJson.strict().read("{\"value\":" + json + ",\"type\":\"gpu\"}", LateTag::readUnion);
    }

    static Everything readUnion(JsonInput in) {
        in.tag(COMMON, 0);
        Everything value = null;
        in.startBranch(MEMBERS, 0);
        for (int member = in.nextMember(MEMBERS); member != MemberTable.END; member = in.nextMember(MEMBERS)) {
            value = Everything.read(in);
        }
        return value;
    }
}
