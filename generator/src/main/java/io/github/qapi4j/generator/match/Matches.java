package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which definitions of several versions correspond. */
public final class Matches {
    private final SchemaVersions versions;
    private final Map<String, Match> byName;
    private final Map<String, List<PlaceTypes>> places;
    private final List<KindConflict> conflicts;
    private final Map<Integer, Map<String, Set<String>>> standsFor = new HashMap<>();

    Matches(
            SchemaVersions versions,
            Map<String, Match> byName,
            Map<String, List<PlaceTypes>> places,
            List<KindConflict> conflicts) {
        this.versions = versions;
        this.places = Map.copyOf(places);
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        this.conflicts = List.copyOf(conflicts);
        byName.values().forEach(this::index);
    }

    private void index(Match match) {
        for (Source.Whole source : match.definitions()) {
            standsFor
                    .computeIfAbsent(source.version(), unused -> new HashMap<>())
                    .computeIfAbsent(source.name(), unused -> new TreeSet<>())
                    .add(match.name());
        }
    }

    /** Returns the versions, the oldest first. */
    public List<Schema> schemas() {
        return versions.schemas();
    }

    /**
     * Returns a match for every name that any version defines: in the order of the newest version, then those that only an
     * older one has, in its order.
     */
    public Collection<Match> all() {
        return byName.values();
    }

    /** Returns the match of a name, or null where no version defines it. */
    public @Nullable Match of(String name) {
        return byName.get(name);
    }

    /** Returns the names that mean different kinds of things, in the order of {@link #all}. */
    public List<KindConflict> conflicts() {
        return conflicts;
    }

    /**
     * Returns the names of all matches that stand for a definition, sorted; its own is among them, unless that is of another
     * kind.
     *
     * @param version the index of its version
     * @param name its name there
     */
    public Set<String> standingFor(int version, String name) {
        return Collections.unmodifiableSet(
                standsFor.getOrDefault(version, Map.of()).getOrDefault(name, Set.of()));
    }

    /** Returns every place that a match has in any of its sources, with what stands there in each. */
    public List<PlaceTypes> places(Match match) {
        return places.getOrDefault(match.name(), List.of());
    }

    /**
     * Returns what a place of a match may be called: its own name, and where it is an inherited member, the names that it has in
     * the bases of the newest definition, the nearest first.
     */
    public List<String> names(Match match, Place place) {
        return versions.names(match.head(), place);
    }

    /** Returns what a source is on the wire; nothing for what is no object. */
    public FlatObject flat(Source source) {
        return versions.flat(source);
    }

    /** Returns a definition as its version has it; null where it has none of that name. */
    public @Nullable Definition definition(int version, String name) {
        return schemas().get(version).definitions().get(name);
    }
}
