package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.NameShape;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the members that an object has as a whole, inherited ones first. Cycles, which R100 reports, do no harm. */
final class Members {
    private final SymbolTable table;
    /** By definition, not by name: of several with one name, which is an error, each is checked. */
    private final Map<RawDefinition, Map<String, OwnedMember>> own = new IdentityHashMap<>();

    Members(SymbolTable table) {
        this.table = table;
    }

    /** Returns the members of a struct, or the common members of a union; none for other types. */
    List<Member> common(@Nullable RawDefinition object) {
        List<Member> members = new ArrayList<>();
        for (RawDefinition definition : chain(object)) {
            members.addAll(definition.ownMembers());
        }
        return members;
    }

    /** Returns the members as {@link #common} does, each with the definition that writes it down. */
    List<OwnedMember> owned(RawDefinition object) {
        List<OwnedMember> members = new ArrayList<>();
        for (RawDefinition definition : chain(object)) {
            for (Member member : definition.ownMembers()) {
                members.add(new OwnedMember(definition.name(), member));
            }
        }
        return members;
    }

    /** Returns what an object has from its base, as {@link #commonByName} does; nothing where it is its own base. */
    List<Map<String, OwnedMember>> inheritedByName(RawDefinition object) {
        TypeRef use = object.baseType();
        Deque<RawDefinition> bases = chain(use == null ? null : table.object(use.type()));
        for (RawDefinition base : bases) {
            if (base.name().equals(object.name())) {
                return List.of();
            }
        }
        return byName(bases);
    }

    /**
     * Returns the members of a struct, or the common members of a union, by their names in C: a map for each definition that
     * they come from, the outermost base's first. Definitions share the maps of their bases.
     */
    List<Map<String, OwnedMember>> commonByName(RawDefinition object) {
        return byName(chain(object));
    }

    private List<Map<String, OwnedMember>> byName(Collection<RawDefinition> definitions) {
        List<Map<String, OwnedMember>> maps = new ArrayList<>();
        for (RawDefinition definition : definitions) {
            maps.add(own.computeIfAbsent(definition, Members::index));
        }
        return maps;
    }

    private static Map<String, OwnedMember> index(RawDefinition definition) {
        Map<String, OwnedMember> members = new HashMap<>();
        for (Member member : definition.ownMembers()) {
            members.putIfAbsent(NameShape.mapped(member.name()), new OwnedMember(definition.name(), member));
        }
        return members;
    }

    /** Returns the first member of a name in C, or null where there is none. */
    static @Nullable OwnedMember find(List<Map<String, OwnedMember>> maps, String mapped) {
        for (Map<String, OwnedMember> map : maps) {
            OwnedMember member = map.get(mapped);
            if (member != null) {
                return member;
            }
        }
        return null;
    }

    /** Returns whether {@link #common} misses nothing: all bases are there and were read without errors. */
    boolean complete(RawDefinition object) {
        for (RawDefinition definition : chain(object)) {
            TypeRef base = definition.baseType();
            if (!definition.info().sound() || base != null && !isStruct(base.type())) {
                return false;
            }
        }
        return true;
    }

    private boolean isStruct(Type type) {
        RawDefinition definition = table.definition(type);
        return definition != null && definition.info().kind() == DefinitionKind.STRUCT;
    }

    /** Returns an object and its bases, the object last. */
    private Deque<RawDefinition> chain(@Nullable RawDefinition object) {
        Deque<RawDefinition> chain = new ArrayDeque<>();
        Set<RawDefinition> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        RawDefinition next = object;
        while (next != null && visited.add(next)) {
            chain.addFirst(next);
            TypeRef base = next.baseType();
            next = base == null ? null : table.object(base.type());
        }
        return chain;
    }
}
