package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.match.PlaceTypes.At;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what corresponds in several versions of a schema.
 *
 * <p>The newest definition of a name stands for every definition of that name and kind in any version, and for every type of
 * any version at a place where it is the newest version's type. All versions are looked at together, not neighbour by
 * neighbour: so a type that was renamed twice is found, and one that an older version split is too. An older type may have
 * several that stand for it, and a newer one may stand for several. An older type that has another name wherever it stands is
 * nothing that the newest one of its name stands for.
 */
public final class Matcher {
    private final SchemaVersions versions;
    private final Preferences preferences;
    private final Set<Source.Whole> renamed;
    private final Map<String, Source.Whole> heads = new LinkedHashMap<>();
    private final Map<String, Set<Source>> sources = new LinkedHashMap<>();
    private final List<KindConflict> conflicts = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();

    private Matcher(SchemaVersions versions, Preferences preferences, Set<Source.Whole> renamed) {
        this.versions = versions;
        this.preferences = preferences;
        this.renamed = renamed;
    }

    /** Finds what corresponds in versions, the oldest of which comes first. */
    public static Matches match(List<Schema> schemas) {
        return match(schemas, Preferences.NONE);
    }

    /** Finds what corresponds in versions, the oldest of which comes first, where not all of them count everywhere. */
    public static Matches match(List<Schema> schemas, Preferences preferences) {
        SchemaVersions versions = new SchemaVersions(schemas);
        Set<Source.Whole> renamed = Set.of();
        Matches matches = new Matcher(versions, preferences, renamed).run();
        Set<Source.Whole> found = ReusedNames.of(matches, preferences);
        while (!found.equals(renamed)) {
            renamed = found;
            matches = new Matcher(versions, preferences, renamed).run();
            // Without these, less may correspond: only what then still has another name everywhere is one.
            found = ReusedNames.of(matches, preferences);
            found.retainAll(renamed);
        }
        return matches;
    }

    private Matches run() {
        for (int version = versions.schemas().size() - 1; version >= 0; version--) {
            for (Definition definition : versions.schema(version).definitions().values()) {
                if (takes(definition.name(), version)) {
                    declare(new Source.Whole(version, definition));
                }
            }
        }
        open.addAll(heads.keySet());
        Map<String, Match> matched = new HashMap<>();
        Map<String, List<PlaceTypes>> places = new HashMap<>();
        while (!open.isEmpty()) {
            String name = open.iterator().next();
            open.remove(name);
            Match match = match(name);
            matched.put(name, match);
            List<PlaceTypes> found = versions.places(match);
            places.put(name, found);
            nameData(match);
            found.forEach(place -> absorb(match, place));
        }
        Map<String, Match> byName = new LinkedHashMap<>();
        heads.keySet().forEach(name -> byName.put(name, Objects.requireNonNull(matched.get(name))));
        return new Matches(versions, byName, places, conflicts);
    }

    private Match match(String name) {
        return new Match(head(name), List.copyOf(sources(name)));
    }

    private Source.Whole head(String name) {
        return Objects.requireNonNull(heads.get(name));
    }

    private Set<Source> sources(String name) {
        return sources.computeIfAbsent(name, unused -> new LinkedHashSet<>());
    }

    /** Returns whether a version counts for a definition. A preferred version that does not have it cannot be all there is. */
    private boolean takes(String name, int version) {
        @Nullable Integer preferred = preferences.versions().get(name);
        return preferred == null
                || preferred == version
                || !versions.schema(preferred).definitions().containsKey(name);
    }

    /** Adds a definition to those of its name; the first is the newest. */
    private void declare(Source.Whole source) {
        Source.Whole head = heads.putIfAbsent(source.name(), source);
        if (head != null && renamed.contains(source)) {
            return;
        }
        if (head == null || kind(head) == kind(source)) {
            sources(source.name()).add(source);
        } else if (holds(head, source)) {
            sources(source.name())
                    .add(new Source.Held(source.version(), new DefinedType(source.name()), source.span()));
        } else if (conflicts.stream().noneMatch(conflict -> conflict.newer() == head)) {
            conflicts.add(new KindConflict(head, source));
        }
    }

    /** An alternate that has taken the name of a type takes that type's values, too, if one of its branches does. */
    private boolean holds(Source.Whole head, Source.Whole source) {
        JsonKind kind = source.definition().isType() && kind(head) == MatchKind.ALTERNATE
                ? JsonKind.of(versions.schema(source.version()), new DefinedType(source.name()))
                : null;
        return kind != null
                && head.definition().branches().stream()
                        .anyMatch(branch -> JsonKind.of(versions.schema(head.version()), branch.type()) == kind);
    }

    private static MatchKind kind(Source.Whole source) {
        return MatchKind.of(source.definition());
    }

    /** Where the newest version names a type for the data, that type also stands for what older ones write in place. */
    private void nameData(Match match) {
        ObjectShape newest = Data.of(match.definition());
        if (newest == null || newest.named() == null) {
            return;
        }
        for (Source.Whole source : match.definitions()) {
            ObjectShape data = Data.of(source.definition());
            if (data == null || data.named() == null) {
                add(newest.named().qapiName(), new Source.Data(source.version(), source.definition()));
            }
        }
    }

    private void absorb(Match match, PlaceTypes place) {
        @Nullable Integer preferred = preferences.at(versions.names(match.head(), place.place()));
        absorb(
                preferred == null
                        ? place.types()
                        : place.types().stream()
                                .filter(at -> at.version() == preferred)
                                .toList());
    }

    private void absorb(List<At> types) {
        if (types.isEmpty() || types.stream().anyMatch(at -> at.type() == BuiltinType.ANY)) {
            return;
        }
        String alternate = alternate(types);
        if (alternate != null) {
            types.forEach(at -> absorbIntoAlternate(alternate, at));
        } else if (types.stream().allMatch(at -> at.type() instanceof ArrayType)) {
            absorb(types.stream()
                    .map(at -> new At(at.source(), ((ArrayType) at.type()).element(), at.span()))
                    .toList());
        } else if (types.get(0).type() instanceof DefinedType newest) {
            types.forEach(at -> absorbInto(newest.qapiName(), at));
        }
    }

    /** Returns the newest alternate among types; null where there is none. */
    private @Nullable String alternate(List<At> types) {
        return types.stream()
                .filter(at -> kindOf(at.version(), at.type()) == MatchKind.ALTERNATE)
                .map(at -> at.type().qapiName())
                .findFirst()
                .orElse(null);
    }

    private void absorbIntoAlternate(String name, At at) {
        if (kind(head(name)) != MatchKind.ALTERNATE) {
            return;
        }
        if (kindOf(at.version(), at.type()) == MatchKind.ALTERNATE) {
            absorbInto(name, at);
        } else {
            add(name, new Source.Held(at.version(), at.type(), at.span()));
        }
    }

    private void absorbInto(String name, At at) {
        if (at.type() instanceof DefinedType type && kindOf(at.version(), type) == kind(head(name))) {
            add(
                    name,
                    new Source.Whole(at.version(), versions.schema(at.version()).definition(type)));
        }
    }

    private @Nullable MatchKind kindOf(int version, Type type) {
        return type instanceof DefinedType defined
                ? MatchKind.of(versions.schema(version).definition(defined))
                : null;
    }

    private void add(String name, Source source) {
        if (takes(name, source.version()) && sources(name).add(source)) {
            open.add(name);
        }
    }
}
