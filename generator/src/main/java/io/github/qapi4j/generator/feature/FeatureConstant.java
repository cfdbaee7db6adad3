package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;

/**
 * A name for one or more paths, of which the first that is known counts.
 *
 * @param name the name, which is fit for a Java constant
 * @param paths the paths; never empty
 */
record FeatureConstant(String name, List<Alternative> paths) {
    FeatureConstant {
        paths = List.copyOf(paths);
    }

    /**
     * One of the paths.
     *
     * @param path the path
     * @param span where it stands
     */
    record Alternative(FeaturePath path, Span span) {}
}
