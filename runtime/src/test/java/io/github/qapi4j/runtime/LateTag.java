package io.github.qapi4j.runtime;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import io.github.qapi4j.runtime.fixture.Everything;

/** Reads a value as the member of a union whose tag comes after it, so that it is read from the buffer. */
final class LateTag {
    private static final MemberTable COMMON = MemberTable.ofUnion("LateTag", 0, "type");
    private static final MemberTable MEMBERS = MemberTable.of("LateTag", "value");

    private LateTag() {}

    static Everything read(String json) {
        return QapiJson.strict().read("{\"value\":" + json + ",\"type\":\"gpu\"}", LateTag::readUnion);
    }

    static Everything readUnion(JsonInput in) {
        in.tag(COMMON);
        Everything value = null;
        in.startBranch(COMMON, null);
        in.startObject(MEMBERS);
        for (int member = in.nextMember(MEMBERS); member != MemberTable.END; member = in.nextMember(MEMBERS)) {
            value = Everything.read(in);
        }
        return value;
    }
}
