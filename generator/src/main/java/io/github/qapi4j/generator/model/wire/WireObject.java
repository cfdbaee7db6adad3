package io.github.qapi4j.generator.model.wire;

import io.github.qapi4j.generator.model.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flat list of members that stand on the wire together.
 *
 * @param tagValue the value of a union's tag that brings its branch's members with it; null for the common members of a
 *     union, and for what is no union
 * @param members the members, inherited ones first
 */
public record WireObject(@Nullable String tagValue, List<Member> members) {
    public WireObject {
        members = List.copyOf(members);
    }
}
