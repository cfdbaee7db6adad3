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
     * Returns the members of a name at a place and below it, in whichever branch: the least deep ones first, and of those the
     * first by the names on the way. Each definition is looked into once, so that it ends.
     */
    List<InObject> anywhere(Spot from, String name) {
        List<InObject> all = new ArrayList<>();
        Deque<Spot> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Spot at = open.remove();
            List<Spot> objects = objects(at, false);
            for (Spot object : objects) {
                @Nullable Spot found = here(object, name);
                if (found != null) {
                    all.add(new InObject(object, found));
                }
            }
            objects.stream()
                    .flatMap(object -> object.layers().stream())
                    .filter(layer -> seen.add(layer.definition().name()))
                    .flatMap(MemberFinder::members)
                    .sorted(Comparator.comparing(each -> each.member().name()))
                    .map(each -> to(at, each))
                    .filter(below -> !below.layers().isEmpty())
                    .forEach(open::add);
        }
        return all;
    }

    /**
     * A member, and the object that it was found in.
     *
     * @param object the object, whose tag the member may be
     * @param member where the path comes to with the member
     */
    record InObject(Spot object, Spot member) {}

    /** Returns the names of all members of the object at a place, those of its branches too. */
    List<String> names(Spot at) {
        return objects(at, true).stream()
                .flatMap(object -> object.layers().stream())
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
     * Returns the object at a place, and those of its branches, of branches that are unions too, each as one of its own.
     *
     * @param others whether the branches beside a chosen one are wanted, too
     */
    private List<Spot> objects(Spot at, boolean others) {
        List<Spot> all = new ArrayList<>(List.of(at));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            for (Layer layer : all.get(i).layers()) {
                if (seen.add(layer.definition().name()) && (others || !layer.chosen())) {
                    layer.branches()
                            .forEach(branch -> all.add(at.with(types.layers(branch.type()).stream()
                                    .map(each -> each.in(branch))
                                    .toList())));
                }
            }
        }
        return all;
    }
}
