package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.match.Place.Role;
import io.github.qapi4j.generator.match.PlaceTypes.At;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions, and what stands where in them. */
final class SchemaVersions {
    private final List<Schema> schemas;
    private final Map<Definition, FlatObject> flat = new IdentityHashMap<>();

    /** Takes the versions, the oldest first. */
    SchemaVersions(List<Schema> schemas) {
        this.schemas = List.copyOf(schemas);
    }

    List<Schema> schemas() {
        return schemas;
    }

    Schema schema(int version) {
        return schemas.get(version);
    }

    /** Returns what a source is on the wire; nothing for what is no object. */
    FlatObject flat(Source source) {
        if (source instanceof Source.Whole whole) {
            return flat(whole.version(), whole.definition());
        }
        return source instanceof Source.Data data ? flat(data.version(), data.owner()) : FlatObject.NOTHING;
    }

    private FlatObject flat(int version, Definition definition) {
        return flat.computeIfAbsent(definition, unused -> FlatObject.of(schema(version), definition));
    }

    /** Returns every place that a match has in any of its sources, with what stands there in each. */
    List<PlaceTypes> places(Match match) {
        Map<Place, List<At>> places = new LinkedHashMap<>();
        switch (match.kind()) {
            case ENUM -> {}
            case ALTERNATE -> addKinds(match, places);
            case OBJECT -> addObjects(match, places);
            case COMMAND, EVENT -> addData(match, places);
        }
        List<PlaceTypes> list = new ArrayList<>();
        places.forEach((place, types) -> list.add(new PlaceTypes(place, types)));
        return list;
    }

    /** Returns a place's name, and where it is an inherited member, the names that it has in the bases, the nearest first. */
    List<String> names(Source.Whole head, Place place) {
        List<String> names = new ArrayList<>(List.of(place.toString()));
        if (place.role() == Role.MEMBER && head.definition().isType()) {
            @Nullable DefinedType base = head.definition().baseType();
            while (base != null) {
                Definition definition = schema(head.version()).definition(base);
                if (!flat(head.version(), definition).members().containsKey(place.name())) {
                    break;
                }
                names.add(new Place(base.qapiName(), Role.MEMBER, place.name()).toString());
                base = definition.baseType();
            }
        }
        return names;
    }

    private void addObjects(Match match, Map<Place, List<At>> places) {
        for (Source source : match.sources()) {
            for (Member member : flat(source).members().values()) {
                add(
                        places,
                        new Place(match.name(), Role.MEMBER, member.name()),
                        new At(source, member.type(), member.span()));
            }
        }
        for (Source source : match.sources()) {
            for (Branch branch : flat(source).branches().values()) {
                add(
                        places,
                        new Place(match.name(), Role.BRANCH, branch.name()),
                        new At(source, branch.type(), branch.span()));
            }
        }
    }

    /** Where the newest version names a type, that is a place of its own, and the members are those of the type. */
    private void addData(Match match, Map<Place, List<At>> places) {
        ObjectShape newest = Data.of(match.definition());
        if (newest == null || newest.named() == null) {
            addObjects(match, places);
        }
        for (Source source : match.sources()) {
            Definition definition = ((Source.Whole) source).definition();
            DefinedType named = named(definition);
            if (newest != null && newest.named() != null && named != null) {
                add(places, new Place(match.name(), Role.ARGUMENTS, ""), new At(source, named, source.span()));
            }
            if (definition instanceof CommandDefinition command && command.returns() != null) {
                add(places, new Place(match.name(), Role.RESULT, ""), new At(source, command.returns(), source.span()));
            }
        }
    }

    private static @Nullable DefinedType named(Definition definition) {
        ObjectShape data = Data.of(definition);
        return data == null ? null : data.named();
    }

    /** Branches of alternates correspond if they are of one kind of JSON value; the newest one's name is that of the place. */
    private void addKinds(Match match, Map<Place, List<At>> places) {
        Map<JsonKind, Place> byKind = new EnumMap<>(JsonKind.class);
        for (Source source : match.sources()) {
            if (source instanceof Source.Whole whole && whole.definition() instanceof AlternateDefinition alternate) {
                for (Branch branch : alternate.branches()) {
                    JsonKind kind = JsonKind.of(schema(source.version()), branch.type());
                    if (kind != null) {
                        byKind.putIfAbsent(kind, new Place(match.name(), Role.BRANCH, branch.name()));
                        add(places, byKind.get(kind), new At(source, branch.type(), branch.span()));
                    }
                }
            }
        }
        for (Source source : match.sources()) {
            if (source instanceof Source.Held held) {
                Place place = byKind.get(JsonKind.of(schema(held.version()), held.type()));
                if (place != null) {
                    add(places, place, new At(source, held.type(), held.span()));
                }
            }
        }
        places.values().forEach(types -> types.sort((a, b) -> Integer.compare(b.version(), a.version())));
    }

    private static void add(Map<Place, List<At>> places, @Nullable Place place, At at) {
        if (place != null) {
            places.computeIfAbsent(place, unused -> new ArrayList<>()).add(at);
        }
    }
}
