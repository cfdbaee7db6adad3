package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the members that an object has as a whole, inherited ones first. Cycles, which R100 reports, do no harm. */
final class Members {
    private final Table table;

    Members(Table table) {
        this.table = table;
    }

    /** Returns the members of a struct, or the common members of a union; none for other types. */
    List<Member> common(@Nullable Draft object) {
        List<Member> members = new ArrayList<>();
        for (Draft draft : chain(object)) {
            members.addAll(draft.ownMembers());
        }
        return members;
    }

    /** Returns the members that an object has from its base; none where it is its own base. */
    List<Member> inherited(Draft object) {
        TypeUse use = object.baseType();
        Draft base = use == null ? null : table.object(use.type());
        for (Draft draft : chain(base)) {
            if (draft == object) {
                return List.of();
            }
        }
        return common(base);
    }

    /** Returns whether {@link #common} misses nothing: all bases are there and were read without errors. */
    boolean complete(Draft object) {
        for (Draft draft : chain(object)) {
            TypeUse base = draft.baseType();
            if (!draft.envelope().sound() || base != null && !isStruct(base.type())) {
                return false;
            }
        }
        return true;
    }

    private boolean isStruct(Type type) {
        Draft draft = table.draft(type);
        return draft != null && draft.envelope().kind() == Kind.STRUCT;
    }

    /** Returns an object and its bases, the object last. */
    private Deque<Draft> chain(@Nullable Draft object) {
        Deque<Draft> chain = new ArrayDeque<>();
        Set<Draft> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Draft next = object;
        while (next != null && visited.add(next)) {
            chain.addFirst(next);
            TypeUse base = next.baseType();
            next = base == null ? null : table.object(base.type());
        }
        return chain;
    }
}
