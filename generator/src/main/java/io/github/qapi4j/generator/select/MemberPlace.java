package io.github.qapi4j.generator.select;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import java.util.HashSet;
import java.util.Set;

/**
 * A member, by the definition that writes it down.
 *
 * @param definition the definition's name
 * @param member the member's name on the wire
 */
record MemberPlace(String definition, String member) {
    /** Returns how options name it. */
    String key() {
        return definition + "." + member;
    }

    /** Returns the tags of all unions, which have to be there. */
    static Set<MemberPlace> tags(Schema schema) {
        Set<MemberPlace> tags = new HashSet<>();
        for (Definition definition : schema.definitions().values()) {
            if (definition instanceof UnionDefinition union) {
                tags.add(tag(schema, union));
            }
        }
        return tags;
    }

    /** A tag is written down by the union itself, by its base, or by a base of that. */
    private static MemberPlace tag(Schema schema, UnionDefinition union) {
        Definition owner = union;
        while (owner.ownMembers().stream().map(Member::name).noneMatch(union.discriminator()::equals)
                && owner.baseType() != null) {
            owner = schema.struct(owner.baseType());
        }
        return new MemberPlace(owner.name(), union.discriminator());
    }
}
