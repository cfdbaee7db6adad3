package io.github.qapi4j.generator.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constant whose paths a schema knows.
 *
 * @param name its name, fit for a Java constant
 * @param paths its paths, of which the first that is known counts; never empty. They consist of letters, digits and
 *     {@code -_./=:@*}
 * @param point what the first path names last
 * @param since the first release that knows one of the paths, as the schema's comments say, such as {@code 4.0}; null where
 *     they say nothing
 */
public record CheckedFeature(
        String name,
        List<String> paths,
        Waypoint point,
        @Nullable String since) {
    /** Copies the list. */
    public CheckedFeature {
        paths = List.copyOf(paths);
    }
}
