package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.Feature;
import java.util.ArrayList;
import java.util.List;

/**
 * What a path has passed.
 *
 * @param points what it has named, in order
 * @param conditional whether anything on the way exists under a condition only
 * @param deprecated whether anything on the way is deprecated
 */
record Way(List<Waypoint> points, boolean conditional, boolean deprecated) {
    /** The way to nowhere. */
    static final Way START = new Way(List.of(), false, false);

    Way {
        points = List.copyOf(points);
    }

    /** Returns the way that goes on to a point. */
    Way to(Waypoint point) {
        List<Waypoint> longer = new ArrayList<>(points);
        longer.add(point);
        return new Way(
                longer, conditional || point.condition() != null, deprecated || Feature.isDeprecated(point.features()));
    }

    /** Returns this way, which exists under a condition only if that is said. */
    Way guarded(boolean guarded) {
        return new Way(points, conditional || guarded, deprecated);
    }

    /** Returns this way, on which a type has features. */
    Way having(List<Waypoint.OfFeature> features) {
        boolean more = features.stream().anyMatch(each -> each.thing().name().equals(Feature.DEPRECATED));
        return new Way(points, conditional, deprecated || more);
    }
}
