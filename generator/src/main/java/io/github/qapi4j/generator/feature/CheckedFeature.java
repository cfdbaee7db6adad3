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
 * @param since the first of the merged versions, or the first release that doc comments tell, that knows one of the paths,
 *     such as {@code QEMU 4.0}; null where nothing says so
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
