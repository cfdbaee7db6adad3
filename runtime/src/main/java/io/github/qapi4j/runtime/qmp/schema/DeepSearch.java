package io.github.qapi4j.runtime.qmp.schema;

import java.util.BitSet;

/** Looks for a member anywhere below an object: by levels, on each in the order of the names, each type once. */
final class DeepSearch {
    private final SchemaIndex index;
    private final Resolver resolver;
    private final ParsedPath path;
    private final Trail trail;

    // The objects that were found, and for each the one that led to it, and by which member and value.
    private final IntList objects = new IntList();
    private final IntList parents = new IntList();
    private final IntList members = new IntList();
    private final IntList values = new IntList();
    private final BitSet seen = new BitSet();

    DeepSearch(SchemaIndex index, Resolver resolver, ParsedPath path, Trail trail) {
        this.index = index;
        this.resolver = resolver;
        this.path = path;
        this.trail = trail;
    }

    /**
     * Looks for a step and what follows it.
     *
     * @param from the first step in the object; those from it on to the one before {@code step} choose branches
     */
    Finding run(int object, int from, int step) {
        int level = object;
        for (int at = from; level >= 0; at++) {
            add(level, RawSchema.NONE, RawSchema.NONE, RawSchema.NONE);
            level = at == step
                    ? RawSchema.NONE
                    : index.branch(level, String.valueOf(path.steps().get(at).value()));
        }
        int chosen = objects.size() - 1;
        Finding best = Finding.MISSING;
        for (int next = 0; next < objects.size(); next++) {
            Finding finding = resolver.member(path, trail, objects.get(next), step, step);
            if (finding == Finding.FOUND) {
                tellWay(next);
            }
            if (finding == Finding.FOUND || finding == Finding.LACKING) {
                return finding;
            }
            best = best.or(finding);
            expand(next, next >= chosen);
        }
        return best;
    }

    private void add(int object, int parent, int member, int value) {
        if (index.kind(object) == EntityKind.OBJECT && !seen.get(object)) {
            seen.set(object);
            objects.add(object);
            parents.add(parent);
            members.add(member);
            values.add(value);
        }
    }

    /** Adds what is below an object; its branches too, unless one was chosen already. */
    private void expand(int parent, boolean withBranches) {
        int object = objects.get(parent);
        NamedRuns slots = index.slots();
        for (int slot = slots.first(object); slot < slots.end(object); slot++) {
            int member = slots.name(slot);
            int type = slots.type(slot);
            for (int i = 0; i < index.leaves().count(type); i++) {
                add(index.leaves().get(type, i), parent, member, RawSchema.NONE);
            }
            if (withBranches && member == index.tag(object)) {
                NamedRuns cases = index.cases();
                for (int place = cases.first(object); place < cases.end(object); place++) {
                    add(cases.type(place), parent, member, cases.name(place));
                }
            }
        }
    }

    private void tellWay(int found) {
        for (int at = found; parents.get(at) >= 0; at = parents.get(at)) {
            int value = values.get(at);
            trail.prepend(ParsedPath.label(index.name(members.get(at)), value < 0 ? null : index.name(value)));
        }
    }
}
