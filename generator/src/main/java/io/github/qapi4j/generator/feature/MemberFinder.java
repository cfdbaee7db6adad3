package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds members in objects, and the objects that tags choose. */
final class MemberFinder {
    private final TypeView types;

    MemberFinder(TypeView types) {
        this.types = types;
    }

    /** Returns the member of a name in the object at a place, or null where it has none. */
    @Nullable
    Spot here(Spot from, String name) {
        for (Layer layer : from.layers()) {
            @Nullable Member member = layer.member(name);
            if (member != null) {
                return to(from, new Found(layer, member));
            }
        }
        return null;
    }

    /**
     * Returns the member of a name at a place or below it, in whichever branch: the least deep one, and of those the first by
     * the names on the way. Null where there is none. Each definition is looked into once, so that it ends.
     */
    @Nullable
    Spot anywhere(Spot from, String name) {
        Deque<Spot> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Spot at = withBranches(open.remove(), false);
            @Nullable Spot found = here(at, name);
            if (found != null) {
                return found;
            }
            at.layers().stream()
                    .filter(layer -> seen.add(layer.definition().name()))
                    .flatMap(MemberFinder::members)
                    .sorted(Comparator.comparing(each -> each.member().name()))
                    .map(each -> to(at, each))
                    .filter(below -> !below.layers().isEmpty())
                    .forEach(open::add);
        }
        return null;
    }

    /** Returns the names of all members of the object at a place, those of its branches too. */
    List<String> names(Spot at) {
        return withBranches(at, true).layers().stream()
                .flatMap(MemberFinder::members)
                .map(found -> found.member().name())
                .distinct()
                .toList();
    }

    /**
     * Returns a place at a value of a member, from where the next member is looked for beside it if it is a tag of the object
     * that it stands in: in the common members and in those of the branch that the value chooses.
     */
    Spot branch(Spot at, Spot object, String tag, String value) {
        List<Layer> all = new ArrayList<>();
        object.layers().forEach(layer -> all.add(layer.choosing(tag)));
        if (all.equals(object.layers())) {
            return at;
        }
        List<Waypoint.OfFeature> features = new ArrayList<>(at.features());
        Way way = at.way();
        for (Layer layer : object.layers()) {
            @Nullable Branch branch = layer.branch(tag, value);
            if (branch != null) {
                all.addAll(types.layers(branch.type()));
                features.addAll(types.features(branch.type()));
                way = way.guarded(branch.condition() != null || types.isConditional(branch.type()))
                        .having(types.features(branch.type()));
            }
        }
        return new Spot(way, at.type(), all, features);
    }

    /** A member, and where it was found. */
    private record Found(Layer layer, Member member) {}

    private static Stream<Found> members(Layer layer) {
        return layer.definition().ownMembers().stream().map(member -> new Found(layer, member));
    }

    private Spot to(Spot from, Found found) {
        Type type = found.member().type();
        Waypoint point = new Waypoint.OfMember(found.layer().definition(), found.member());
        List<Waypoint.OfFeature> features = new ArrayList<>(point.ownFeatures());
        features.addAll(types.features(type));
        Way way = from.way()
                .to(point)
                .having(types.features(type))
                .guarded(found.layer().conditional() || types.isConditional(type));
        return new Spot(way, type, types.layers(type), features);
    }

    /**
     * Returns a place with the layers of all branches, those of branches that are unions too.
     *
     * @param others whether the branches beside a chosen one are wanted, too
     */
    private Spot withBranches(Spot at, boolean others) {
        List<Layer> all = new ArrayList<>(at.layers());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Layer layer = all.get(i);
            if (seen.add(layer.definition().name()) && (others || !layer.chosen())) {
                layer.branches()
                        .forEach(branch -> types.layers(branch.type()).stream()
                                .map(each -> each.in(branch))
                                .forEach(all::add));
            }
        }
        return at.with(all);
    }
}
