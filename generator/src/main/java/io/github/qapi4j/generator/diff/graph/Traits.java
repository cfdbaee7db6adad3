package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Feature;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every element of a schema has.
 *
 * @param condition when it exists, as far as the profile leaves that open; null for always
 * @param features its features, of which false conditions hide none
 * @param span where it stands
 */
public record Traits(@Nullable Condition condition, List<Feature> features, Span span) {
    public Traits {
        features = List.copyOf(features);
    }

    /** Returns the names of its features. */
    public Set<String> featureNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Feature feature : features) {
            names.add(feature.name());
        }
        return names;
    }

    private boolean has(String name) {
        for (Feature feature : features) {
            if (feature.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether nothing is promised of it. */
    public boolean isUnstable() {
        return has("unstable");
    }

    /** Returns whether it is announced to go. */
    public boolean isDeprecated() {
        return has("deprecated");
    }
}
