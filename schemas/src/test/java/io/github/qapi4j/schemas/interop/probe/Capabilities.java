package io.github.qapi4j.schemas.interop.probe;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;

/** An answer of one member, written out as the generator would. */
public record Capabilities(String type) {
    private static final MemberTable MEMBERS = MemberTable.of("Capabilities", "type");

    public static Capabilities read(JsonInput in) {
        String type = null;
        in.startObject(MEMBERS);
        for (int member = in.nextMember(MEMBERS); member != MemberTable.END; member = in.nextMember(MEMBERS)) {
            if (member == 0) {
                type = in.string();
            } else {
                in.skip(MEMBERS);
            }
        }
        return new Capabilities(type);
    }
}
