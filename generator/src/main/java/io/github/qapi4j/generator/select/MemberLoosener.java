package io.github.qapi4j.generator.select;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes members optional, wherever definitions write them down. */
final class MemberLoosener {
    private final Set<MemberPlace> optional;

    private MemberLoosener(Set<MemberPlace> optional) {
        this.optional = optional;
    }

    static Schema apply(Schema schema, Set<MemberPlace> optional) {
        MemberLoosener loosener = new MemberLoosener(optional);
        Map<String, Definition> definitions = new LinkedHashMap<>();
        schema.definitions().forEach((name, definition) -> definitions.put(name, loosener.loosened(definition)));
        return schema.withDefinitions(definitions);
    }

    private Definition loosened(Definition definition) {
        return definition.withOwnMembers(definition.ownMembers().stream()
                .map(member -> loosened(definition.name(), member))
                .toList());
    }

    private Member loosened(String owner, Member member) {
        return optional.contains(new MemberPlace(owner, member.name())) ? member.asOptional() : member;
    }
}
