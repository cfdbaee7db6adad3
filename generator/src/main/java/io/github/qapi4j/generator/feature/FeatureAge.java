package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when there is what paths lead to.
 *
 * @param facts which version has what, if the schema was merged from several
 */
record FeatureAge(VersionFacts facts) {
    /** Returns whether a way leads through several versions, none of which has all of it. */
    boolean isTorn(Way way) {
        return !facts.labels().isEmpty() && versions(way).isEmpty();
    }

    /**
     * Returns since when one of some paths leads somewhere.
     *
     * @param ways none of them {@link #isTorn}
     * @return the label of a version, where an older one of those that were merged has none of the paths; otherwise the release
     *     that doc comments tell, such as {@code QEMU 4.0}; null where they do not
     */
    @Nullable
    String since(List<Way> ways) {
        List<String> labels = facts.labels();
        int first = ways.stream()
                .mapToInt(way ->
                        labels.isEmpty() ? 0 : labels.indexOf(versions(way).get(0)))
                .min()
                .orElse(0);
        return first > 0 ? labels.get(first) : told(ways);
    }

    /** Returns the labels of the versions that have all of a way. */
    private List<String> versions(Way way) {
        List<String> versions = new ArrayList<>(facts.labels());
        way.points().forEach(point -> versions.retainAll(facts.versionsOf(element(point))));
        return versions;
    }

    /** A feature is taken for as old as what it is of: nobody says which versions have it. */
    private static Element element(Waypoint point) {
        String owner = point.owner().name();
        return point.accept(new Waypoint.Visitor<>() {
            @Override
            public Element visitWhole(Waypoint.Whole whole) {
                return Element.of(owner);
            }

            @Override
            public Element visitMember(Waypoint.OfMember member) {
                return Element.member(owner, member.thing().name());
            }

            @Override
            public Element visitValue(Waypoint.OfValue value) {
                return Element.value(owner, value.thing().name());
            }

            @Override
            public Element visitFeature(Waypoint.OfFeature feature) {
                return Element.of(owner);
            }
        });
    }

    /** What is on a way came with the last of its points; of several ways the oldest counts, if all are dated. */
    private static @Nullable String told(List<Way> ways) {
        List<Release> releases = new ArrayList<>();
        for (Way way : ways) {
            List<Optional<Release>> dates =
                    way.points().stream().map(Release::of).toList();
            if (dates.get(dates.size() - 1).isEmpty()) {
                return null;
            }
            dates.stream()
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .ifPresent(releases::add);
        }
        return "QEMU " + Collections.min(releases);
    }
}
