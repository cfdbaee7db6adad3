package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.FlatObject;
import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.match.Place;
import io.github.qapi4j.generator.match.PlaceTypes;
import io.github.qapi4j.generator.match.Preferences;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the mergers of all kinds of definitions share. */
final class MergeContext {
    private final Matches matches;
    private final Preferences preferences;
    private final Conflicts conflicts;
    private final FactsBuilder facts;
    private final Map<String, Map<Place, PlaceTypes>> places = new HashMap<>();

    MergeContext(Matches matches, Preferences preferences, Conflicts conflicts, FactsBuilder facts) {
        this.matches = matches;
        this.preferences = preferences;
        this.conflicts = conflicts;
        this.facts = facts;
    }

    Matches matches() {
        return matches;
    }

    Preferences preferences() {
        return preferences;
    }

    Conflicts conflicts() {
        return conflicts;
    }

    FactsBuilder facts() {
        return facts;
    }

    Schema schema(int version) {
        return matches.schemas().get(version);
    }

    FlatObject flat(Source source) {
        return matches.flat(source);
    }

    /** Returns the match of a name that some version defines. */
    Match match(String name) {
        return Objects.requireNonNull(matches.of(name), name);
    }

    /** Returns the module of a definition. The roots are one module, whatever the files of the versions are called. */
    String module(Source.Whole source) {
        List<Schema> schemas = matches.schemas();
        String module = source.definition().header().module();
        return module.equals(root(schemas.get(source.version()))) ? root(schemas.get(schemas.size() - 1)) : module;
    }

    private static String root(Schema schema) {
        return schema.modules().get(0).name();
    }

    /** Returns all places of a match with what stands there. */
    Map<Place, PlaceTypes> places(Match match) {
        return places.computeIfAbsent(match.name(), unused -> {
            Map<Place, PlaceTypes> found = new LinkedHashMap<>();
            matches.places(match).forEach(types -> found.put(types.place(), types));
            return found;
        });
    }

    /** Returns what stands at a place that there is in some source. */
    PlaceTypes at(Match match, Place place) {
        @Nullable PlaceTypes types = places(match).get(place);
        return Objects.requireNonNull(types, place::toString);
    }

    /** Returns those types at a place that count; all where the preferred version has none. */
    List<PlaceTypes.At> preferred(PlaceTypes place) {
        Match match = match(place.place().owner());
        return preferred(matches.names(match, place.place()), place.types());
    }

    /**
     * Returns those types that are of a preferred version; all where none is.
     *
     * @param names what may be preferred
     */
    List<PlaceTypes.At> preferred(List<String> names, List<PlaceTypes.At> types) {
        @Nullable Integer version = preferences.at(names);
        if (version == null) {
            return types;
        }
        List<PlaceTypes.At> preferred =
                types.stream().filter(at -> at.version() == version).toList();
        return preferred.isEmpty() ? types : preferred;
    }
}
