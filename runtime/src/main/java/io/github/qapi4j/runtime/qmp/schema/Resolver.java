package io.github.qapi4j.runtime.qmp.schema;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import io.github.qapi4j.runtime.qmp.schema.Trail.Reason;
import io.github.qapi4j.runtime.qmp.schema.index.EntityKind;
import io.github.qapi4j.runtime.qmp.schema.index.JsonKind;
import io.github.qapi4j.runtime.qmp.schema.index.NamedRuns;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import io.github.qapi4j.runtime.qmp.schema.index.TypeLeaves;
import org.jspecify.annotations.Nullable;

/**
 * Walks a path through an index. Without a trail it allocates nothing; one is needed where a path has {@code **} or the index
 * has forks.
 */
final class Resolver {
    private final SchemaIndex index;
    private final NamedRuns slots;
    private final PlaceCheck places;

    Resolver(SchemaIndex index) {
        this.index = index;
        this.slots = index.slots();
        this.places = new PlaceCheck(index);
    }

    Finding resolve(ParsedPath path, @Nullable Trail trail) {
        int entity = index.entity(path.name());
        if (entity < 0) {
            return Trail.end(trail, Reason.NO_ENTITY, -2, NONE);
        }
        ParsedPath.Root root = path.root();
        if (root == null) {
            return named(places.atEntity(path, trail, entity), trail, path.name());
        }
        int slot = rootSlot(entity, root);
        if (slot < 0) {
            return Trail.end(trail, Reason.NO_ROOT, -1, entity);
        }
        Finding below = atRoot(path, trail, slot);
        if (trail != null && below == Finding.FOUND) {
            trail.prepend(ParsedPath.label(root.word(), path.rootValue()));
        }
        return named(below, trail, path.name());
    }

    private static Finding named(Finding finding, @Nullable Trail trail, String name) {
        if (trail != null && finding == Finding.FOUND) {
            trail.prepend(name);
        }
        return finding;
    }

    /** Returns the slot of a command's or event's part; negative if it has no such part. */
    private int rootSlot(int entity, ParsedPath.Root root) {
        boolean isEvent = index.kind(entity) == EntityKind.EVENT;
        return switch (root) {
            case ARG -> isEvent ? NONE : slots.first(entity);
            case RET -> isEvent ? NONE : slots.first(entity) + 1;
            case DATA -> isEvent ? slots.first(entity) : NONE;
        };
    }

    private Finding atRoot(ParsedPath path, @Nullable Trail trail, int slot) {
        int type = slots.type(slot);
        boolean isLast = path.steps().isEmpty();
        String value = path.rootValue();
        if (value == null) {
            return isLast ? places.atType(path, trail, NONE, type) : descend(path, trail, type, 0);
        }
        int place = findValue(type, value);
        if (place < 0) {
            return Trail.end(trail, Reason.NO_VALUE, -1, type);
        }
        return isLast ? places.atValue(path, trail, place, NONE) : Trail.end(trail, Reason.NO_TAG, 0, type);
    }

    /** Goes on with a step in what a type comes down to. */
    private Finding descend(ParsedPath path, @Nullable Trail trail, int type, int step) {
        Finding best = Finding.MISSING;
        TypeLeaves leaves = index.leaves();
        for (int i = 0; i < leaves.count(type) && best != Finding.FOUND; i++) {
            int leaf = leaves.get(type, i);
            if (index.kind(leaf) == EntityKind.OBJECT) {
                best = best.or(enter(path, trail, leaf, step));
            } else if (leaves.jsonKinds(leaf) == JsonKind.ALL) {
                best = best.or(Trail.end(trail, Reason.NOT_TOLD, step, leaf));
            } else {
                Trail.end(trail, Reason.NO_OBJECT, step, leaf);
            }
        }
        return best;
    }

    private Finding enter(ParsedPath path, @Nullable Trail trail, int object, int step) {
        Finding known = trail == null ? null : trail.known(object, step);
        if (known != null) {
            return known;
        }
        Finding finding = inObject(path, trail, object, step, step);
        if (trail != null) {
            trail.know(object, step, finding);
        }
        return finding;
    }

    /**
     * Looks for a step in an object.
     *
     * @param from the first step in this object; those from it on to the one before {@code step} choose branches
     */
    private Finding inObject(ParsedPath path, @Nullable Trail trail, int object, int from, int step) {
        if (path.steps().get(step).deep()) {
            if (trail == null) {
                throw new IllegalStateException("a search needs a trail");
            }
            return new DeepSearch(index, this, path, trail).run(object, from, step);
        }
        return member(path, trail, object, from, step);
    }

    /** Looks for a step as {@link #inObject} does, and only on this level. */
    Finding member(ParsedPath path, @Nullable Trail trail, int object, int from, int step) {
        ParsedPath.Step wanted = path.steps().get(step);
        int name = index.nameNumber(wanted.member());
        int level = object;
        for (int at = from; level >= 0; at++) {
            int slot = slots.find(level, name);
            if (slot >= 0) {
                boolean isTag = index.tag(level) == name;
                if (isTag && at < step && wanted.value() != null) {
                    return Trail.end(trail, Reason.CHOSEN_ALREADY, step, level);
                }
                boolean choosesMore = isTag
                        && wanted.value() != null
                        && step + 1 < path.steps().size();
                Finding finding = choosesMore
                        ? choose(path, trail, object, from, step)
                        : atMember(path, trail, slot, step, isTag ? level : NONE);
                return named(finding, trail, finding == Finding.FOUND && trail != null ? label(wanted) : "");
            }
            if (index.isOpen(level)) {
                return Trail.end(trail, Reason.NOT_TOLD, step, level);
            }
            Trail.end(trail, Reason.NO_MEMBER, step, level);
            level = at == step
                    ? NONE
                    : index.branch(level, String.valueOf(path.steps().get(at).value()));
        }
        return Finding.MISSING;
    }

    private static String label(ParsedPath.Step step) {
        return ParsedPath.label(step.member(), step.value());
    }

    /** Goes on in the same object, with one branch more. */
    private Finding choose(ParsedPath path, @Nullable Trail trail, int object, int from, int step) {
        String value = String.valueOf(path.steps().get(step).value());
        int union = union(path, object, from, step);
        int tag = slots.find(union, index.tag(union));
        if (findValue(slots.type(tag), value) < 0) {
            return Trail.end(trail, Reason.NO_VALUE, step, slots.type(tag));
        }
        return inObject(path, trail, object, from, step + 1);
    }

    /** Returns the union whose tag a step chooses. */
    private int union(ParsedPath path, int object, int from, int step) {
        int level = object;
        for (int at = from; at < step; at++) {
            level = index.branch(level, String.valueOf(path.steps().get(at).value()));
        }
        return level;
    }

    /**
     * Goes on behind a member.
     *
     * @param union the union whose tag it is; negative if it is none that can still choose
     */
    private Finding atMember(ParsedPath path, @Nullable Trail trail, int slot, int step, int union) {
        String value = path.steps().get(step).value();
        int type = slots.type(slot);
        boolean isLast = step + 1 == path.steps().size();
        if (trail != null && isLast) {
            trail.optional(index.isOptional(slot));
        }
        if (value == null) {
            return isLast ? places.atType(path, trail, slot, type) : descend(path, trail, type, step + 1);
        }
        int place = findValue(type, value);
        if (place < 0) {
            return Trail.end(trail, Reason.NO_VALUE, step, type);
        }
        if (!isLast) {
            return Trail.end(trail, Reason.NO_TAG, step + 1, type);
        }
        return places.atValue(path, trail, place, union < 0 ? NONE : index.branch(union, value));
    }

    /** Returns the slot of an enum's value; negative if the type comes down to no enum that has it. */
    private int findValue(int type, String value) {
        TypeLeaves leaves = index.leaves();
        int name = index.nameNumber(value);
        for (int i = 0; i < leaves.count(type); i++) {
            int leaf = leaves.get(type, i);
            int place = index.kind(leaf) == EntityKind.ENUM ? slots.find(leaf, name) : NONE;
            if (place >= 0) {
                return place;
            }
        }
        return NONE;
    }
}
