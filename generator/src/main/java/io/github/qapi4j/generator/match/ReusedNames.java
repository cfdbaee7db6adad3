package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.match.PlaceTypes.At;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Older types that have another name now, while the newest version gives theirs to something else: wherever one stands, the
 * newest version has a type of another name that stands for it. So the name alone is no reason to merge the two.
 */
final class ReusedNames {
    private final Matches matches;
    private final Preferences preferences;
    private final int newest;
    private final Map<Source.Whole, Boolean> elsewhere = new LinkedHashMap<>();

    private ReusedNames(Matches matches, Preferences preferences) {
        this.matches = matches;
        this.preferences = preferences;
        this.newest = matches.schemas().size() - 1;
    }

    /** Returns the older definitions; none that stands nowhere. */
    static Set<Source.Whole> of(Matches matches, Preferences preferences) {
        ReusedNames names = new ReusedNames(matches, preferences);
        for (Match match : matches.all()) {
            for (PlaceTypes place : matches.places(match)) {
                boolean preferred = !preferences.versions().isEmpty()
                        && preferences.at(matches.names(match, place.place())) != null;
                place.types().forEach(at -> names.look(at, place.types(), preferred));
            }
        }
        Set<Source.Whole> reused = new LinkedHashSet<>();
        names.elsewhere.forEach((source, always) -> {
            if (always) {
                reused.add(source);
            }
        });
        return reused;
    }

    /** Looks at what one source has at a place, if the newest version has something of that name. */
    private void look(At at, List<At> types, boolean preferred) {
        @Nullable String name = name(at.type());
        if (name == null || at.version() == newest || matches.definition(newest, name) == null) {
            return;
        }
        @Nullable Definition definition = matches.definition(at.version(), name);
        if (definition != null && !preferences.versions().containsKey(name)) {
            Source.Whole source = new Source.Whole(at.version(), definition);
            elsewhere.merge(source, !preferred && isElsewhere(source, types), Boolean::logicalAnd);
        }
    }

    private boolean isElsewhere(Source.Whole source, List<At> types) {
        List<At> now = types.stream().filter(at -> at.version() == newest).toList();
        return !now.isEmpty()
                && now.stream().allMatch(at -> {
                    @Nullable String name = name(at.type());
                    return name != null
                            && !name.equals(source.name())
                            && matches.standingFor(source.version(), source.name())
                                    .contains(name);
                });
    }

    private static @Nullable String name(Type type) {
        Type single = type instanceof ArrayType array ? array.element() : type;
        return single instanceof DefinedType defined ? defined.qapiName() : null;
    }
}
