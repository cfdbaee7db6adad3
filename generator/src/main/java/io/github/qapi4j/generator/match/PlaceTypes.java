package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.type.Type;
import java.util.List;

/**
 * The types that stand at one place, in all sources of its owner that have the place.
 *
 * @param place the place
 * @param types one element for each such source, in the order of the sources: the newest first; never empty
 */
public record PlaceTypes(Place place, List<At> types) {
    public PlaceTypes {
        types = List.copyOf(types);
    }

    /**
     * What one source has at a place.
     *
     * @param source the source
     * @param type its type there
     * @param span where that is written
     */
    public record At(Source source, Type type, Span span) {
        /** Returns the index of the version. */
        public int version() {
            return source.version();
        }
    }
}
