package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.MatchKind;
import io.github.qapi4j.generator.match.Place;
import io.github.qapi4j.generator.match.PlaceTypes;
import io.github.qapi4j.generator.match.PlaceTypes.At;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the one type that takes what the types at one place take. */
final class TypeMerger {
    private final MergeContext context;

    TypeMerger(MergeContext context) {
        this.context = context;
    }

    /**
     * A type that stands for all.
     *
     * @param type the type
     * @param texts whether it is an enum, or an array of one, where a version has strings
     */
    record Merged(Type type, boolean texts) {}

    /** Returns the merged type; the newest where versions contradict each other, as is then reported. */
    Merged merge(PlaceTypes place) {
        List<At> types = ofPreferredDefinition(context.preferred(place));
        @Nullable Merged merged = merge(place.place(), types);
        if (merged == null) {
            report(place.place(), types);
            return new Merged(types.get(0).type(), false);
        }
        return merged;
    }

    /** Where the newest version names a type of which one version alone counts, that holds for its places too. */
    private List<At> ofPreferredDefinition(List<At> types) {
        Type named = named(types.get(0).type());
        if (context.preferences().versions().containsKey(named.qapiName())) {
            List<At> preferred = context.preferred(List.of(named.qapiName()), types);
            return preferred == types ? types.subList(0, 1) : preferred;
        }
        return types;
    }

    private static Type named(Type type) {
        return type instanceof ArrayType array ? array.element() : type;
    }

    /** Returns null where no type takes all. */
    private @Nullable Merged merge(Place place, List<At> types) {
        Type newest = types.get(0).type();
        if (all(types, type -> type.equals(newest)) && !(newest instanceof DefinedType)) {
            return new Merged(newest, false);
        }
        if (!all(types, type -> type != BuiltinType.ANY)) {
            return new Merged(BuiltinType.ANY, false);
        }
        for (At at : types) {
            if (kind(at) == MatchKind.ALTERNATE) {
                return alternate((DefinedType) at.type(), types);
            }
        }
        if (all(types, ArrayType.class::isInstance)) {
            Merged element =
                    merge(place, types.stream().map(TypeMerger::element).toList());
            return element == null ? null : new Merged(new ArrayType(element.type()), element.texts());
        }
        return types.stream().allMatch(at -> at.type() == BuiltinType.STR || kind(at) == MatchKind.ENUM)
                ? strings(types)
                : other(place, types);
    }

    private @Nullable Merged other(Place place, List<At> types) {
        Type newest = types.get(0).type();
        if (newest instanceof DefinedType) {
            MatchKind kind = kind(types.get(0));
            return types.stream().allMatch(at -> kind(at) == kind) ? new Merged(newest, false) : null;
        }
        if (all(types, type -> IntegerRange.of(type) != null)) {
            return new Merged(integer(place, types), false);
        }
        return all(types, type -> type == BuiltinType.NUMBER || IntegerRange.of(type) != null)
                ? new Merged(BuiltinType.NUMBER, false)
                : null;
    }

    private static boolean all(List<At> types, Predicate<Type> test) {
        return types.stream().map(At::type).allMatch(test);
    }

    private static At element(At array) {
        return new At(array.source(), ((ArrayType) array.type()).element(), array.span());
    }

    /** The alternate, if what is none of its kind is what one of its branches takes. */
    private @Nullable Merged alternate(DefinedType type, List<At> types) {
        Match alternate = context.match(type.qapiName());
        for (At at : types) {
            if (kind(at) != MatchKind.ALTERNATE && !holds(alternate, at)) {
                return null;
            }
        }
        return new Merged(type, false);
    }

    private boolean holds(Match alternate, At held) {
        Source source = new Source.Held(held.version(), held.type(), held.span());
        JsonKind kind = JsonKind.of(context.schema(held.version()), held.type());
        return kind != null
                && context.places(alternate).values().stream()
                        .anyMatch(place -> place.types().stream()
                                .anyMatch(at -> at.source().equals(source)));
    }

    private Merged strings(List<At> types) {
        Type newest = types.get(0).type();
        return newest == BuiltinType.STR
                ? new Merged(newest, false)
                : new Merged(newest, types.stream().anyMatch(at -> at.type() == BuiltinType.STR));
    }

    private Type integer(Place place, List<At> types) {
        Type union = IntegerRange.union(types.stream().map(At::type).toList());
        if (union != null) {
            return union;
        }
        At newest = types.get(0);
        At other = types.stream()
                .filter(at -> !Objects.equals(IntegerRange.of(at.type()), IntegerRange.of(newest.type())))
                .findFirst()
                .orElse(newest);
        context.conflicts().range(place.toString(), range(newest), range(other));
        return newest.type();
    }

    private static Conflicts.Side range(At at) {
        return new Conflicts.Side(at.version(), at.type().qapiName(), at.span());
    }

    private @Nullable MatchKind kind(At at) {
        return at.type() instanceof DefinedType type
                ? MatchKind.of(context.schema(at.version()).definition(type))
                : null;
    }

    /** Reports the newest type, and the newest of those with which there is no type in common. */
    private void report(Place place, List<At> types) {
        At newest = types.get(0);
        At other = types.stream()
                .filter(at -> merge(place, List.of(newest, at)) == null)
                .findFirst()
                .orElse(types.get(types.size() - 1));
        context.conflicts().report(place.toString(), side(newest), side(other));
    }

    private Conflicts.Side side(At at) {
        MatchKind kind = kind(at);
        String name = "'" + at.type().qapiName() + "'";
        String words = at.type() instanceof ArrayType array
                ? "an array of '" + array.element().qapiName() + "'"
                : name + (kind == null ? "" : ", " + kind.words() + ",");
        return new Conflicts.Side(at.version(), words, at.span());
    }
}
