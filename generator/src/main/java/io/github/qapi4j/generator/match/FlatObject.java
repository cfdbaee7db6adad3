package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as it is on the wire, whatever bases it is written with.
 *
 * @param members the members by name, inherited ones first; for a union the common ones, the tag among them
 * @param tag the name of the tag, or null for what is no union
 * @param branches the branches by the value of the tag; values without members have none
 */
public record FlatObject(
        Map<String, Member> members, @Nullable String tag, Map<String, Branch> branches) {
    /** An object without members. */
    static final FlatObject NOTHING = new FlatObject(Map.of(), null, Map.of());

    public FlatObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
    }

    /** Returns what a definition is on the wire, for a command or event its data; nothing for what is no object. */
    public static FlatObject of(Schema schema, Definition definition) {
        if (definition instanceof StructDefinition struct) {
            return of(schema.members(struct));
        }
        if (definition instanceof UnionDefinition union) {
            return new FlatObject(byName(schema.commonMembers(union)), union.discriminator(), union.byValue());
        }
        ObjectShape data = Data.of(definition);
        if (data == null) {
            return NOTHING;
        }
        return data.named() == null ? of(data.ownMembers()) : of(schema, schema.definition(data.named()));
    }

    private static FlatObject of(List<Member> members) {
        return new FlatObject(byName(members), null, Map.of());
    }

    private static Map<String, Member> byName(List<Member> members) {
        Map<String, Member> byName = new LinkedHashMap<>();
        members.forEach(member -> byName.put(member.name(), member));
        return byName;
    }
}
