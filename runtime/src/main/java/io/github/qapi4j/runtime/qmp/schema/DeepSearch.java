package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.qmp.schema.Trail.Reason;
import io.github.qapi4j.runtime.qmp.schema.index.EntityKind;
import io.github.qapi4j.runtime.qmp.schema.index.NamedRuns;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for a member anywhere below an object: by levels, on each in the order of the names, each type once. */
final class DeepSearch {
    private final SchemaIndex index;
    private final Resolver resolver;
    private final ParsedPath path;
    private final Trail trail;

    private final List<Found> found = new ArrayList<>();
    private final BitSet seen = new BitSet();

    /**
     * An object on the way.
     *
     * @param parent the one that led to it; null for where the search began
     * @param label by which member, and which value if that is a tag
     */
    private record Found(int object, @Nullable Found parent, String label) {}

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
        for (int at = from; level >= 0 && at < step; at++) {
            // Not as one that was seen: further below, another branch of it may be chosen.
            found.add(new Found(level, null, ""));
            level = index.branch(level, String.valueOf(path.steps().get(at).value()));
        }
        int chosen = found.size();
        if (level >= 0) {
            add(level, null, "");
        }
        Finding best = Finding.MISSING;
        for (int next = 0; next < found.size(); next++) {
            Found at = found.get(next);
            boolean isOpen = next >= chosen;
            Finding finding = isOpen || !choosesAgain(at.object(), step)
                    ? resolver.member(path, trail, at.object(), step, step)
                    : Trail.end(trail, Reason.CHOSEN_ALREADY, step, at.object());
            if (finding == Finding.FOUND) {
                tellWay(at);
            }
            if (finding == Finding.FOUND || finding == Finding.LACKING) {
                return finding;
            }
            best = best.or(finding);
            expand(at, isOpen);
        }
        return best;
    }

    /** Returns whether a step would choose a branch by the tag of a union. */
    private boolean choosesAgain(int union, int step) {
        ParsedPath.Step wanted = path.steps().get(step);
        return wanted.value() != null && index.tag(union) >= 0 && index.tag(union) == index.nameNumber(wanted.member());
    }

    private void add(int object, @Nullable Found parent, String label) {
        if (index.kind(object) == EntityKind.OBJECT && !seen.get(object)) {
            seen.set(object);
            found.add(new Found(object, parent, label));
        }
    }

    /** Adds what is below an object; its branches too, unless one was chosen already. */
    private void expand(Found parent, boolean withBranches) {
        int object = parent.object();
        NamedRuns slots = index.slots();
        for (int slot : inOrder(slots, object)) {
            String member = index.name(slots.name(slot));
            int type = slots.type(slot);
            for (int i = 0; i < index.leaves().count(type); i++) {
                add(index.leaves().get(type, i), parent, member);
            }
            if (withBranches && slots.name(slot) == index.tag(object)) {
                NamedRuns cases = index.cases();
                for (int place : inOrder(cases, object)) {
                    add(cases.type(place), parent, ParsedPath.label(member, index.name(cases.name(place))));
                }
            }
        }
    }

    /** Returns the places of an object's run in the order of the alphabet. */
    private List<Integer> inOrder(NamedRuns runs, int object) {
        List<Integer> places = new ArrayList<>();
        for (int place = runs.first(object); place < runs.end(object); place++) {
            places.add(place);
        }
        places.sort(Comparator.comparing(place -> index.name(runs.name(place))));
        return places;
    }

    private void tellWay(Found place) {
        for (Found at = place; at != null && at.parent() != null; at = at.parent()) {
            trail.prepend(at.label());
        }
    }
}
