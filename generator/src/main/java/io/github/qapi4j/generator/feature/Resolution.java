package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.feature.FeaturePath.Word;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looking for a path found.
 *
 * @param found where it leads, or null where the schema does not know it
 * @param missing what the schema does not know first; null where it knows all
 */
record Resolution(@Nullable Spot found, @Nullable Missing missing) {
    /**
     * What a schema does not know.
     *
     * @param what it in words, behind the name of the schema
     * @param wrong the word of the path that is to blame
     * @param near the names that could stand in its place
     */
    record Missing(String what, Word wrong, List<String> near) {
        Missing {
            near = List.copyOf(near);
        }
    }

    static Resolution found(Spot spot) {
        return new Resolution(spot, null);
    }

    static Resolution missing(String what, Word wrong, Collection<String> near) {
        return new Resolution(null, new Missing(what, wrong, List.copyOf(near)));
    }
}
