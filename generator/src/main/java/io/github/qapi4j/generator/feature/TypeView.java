package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a type may hold, with arrays and alternates looked through. */
final class TypeView {
    private final Schema schema;

    TypeView(Schema schema) {
        this.schema = schema;
    }

    /** Returns the layers of the objects that a type may hold, alone, in an array or in an alternate. */
    List<Layer> layers(Type type) {
        return definitions(type, false)
                .filter(definition -> !(definition instanceof EnumDefinition))
                .flatMap(definition -> Layer.of(definition, schema))
                .toList();
    }

    /** Returns the enums that a type may hold. */
    List<EnumDefinition> enums(Type type) {
        return definitions(type, false)
                .filter(EnumDefinition.class::isInstance)
                .map(EnumDefinition.class::cast)
                .toList();
    }

    /** Returns the features of a type itself, and of what its arrays and alternates hold. */
    List<Waypoint.OfFeature> features(Type type) {
        return definitions(type, true)
                .flatMap(definition -> new Waypoint.Whole(definition).ownFeatures().stream())
                .toList();
    }

    /** Returns whether a type exists under a condition only. */
    boolean isConditional(Type type) {
        return definitions(type, true)
                .anyMatch(definition -> definition.header().condition() != null);
    }

    /** Returns which kinds of JSON values a type takes; of {@code any} all. */
    Set<JsonType> kinds(Type type) {
        return type.accept(new Type.Visitor<>() {
            @Override
            public Set<JsonType> visitBuiltin(BuiltinType builtin) {
                return switch (builtin) {
                    case STR -> EnumSet.of(JsonType.STRING);
                    // An integer may stand wherever any number may.
                    case NUMBER -> EnumSet.of(JsonType.NUMBER, JsonType.INT);
                    case BOOL -> EnumSet.of(JsonType.BOOLEAN);
                    case NULL -> EnumSet.of(JsonType.NULL);
                    case ANY -> EnumSet.allOf(JsonType.class);
                    default -> EnumSet.of(JsonType.INT);
                };
            }

            @Override
            public Set<JsonType> visitArray(ArrayType array) {
                return EnumSet.of(JsonType.ARRAY);
            }

            @Override
            public Set<JsonType> visitDefined(DefinedType defined) {
                Definition definition = schema.definition(defined);
                if (definition instanceof AlternateDefinition alternate) {
                    Set<JsonType> all = EnumSet.noneOf(JsonType.class);
                    alternate.branches().forEach(branch -> all.addAll(kinds(branch.type())));
                    return all;
                }
                return EnumSet.of(definition instanceof EnumDefinition ? JsonType.STRING : JsonType.OBJECT);
            }
        });
    }

    /** Returns what a type comes down to, with the alternates on the way or without them. */
    private Stream<Definition> definitions(Type type, boolean alternates) {
        return type.accept(new Type.Visitor<>() {
            @Override
            public Stream<Definition> visitBuiltin(BuiltinType builtin) {
                return Stream.empty();
            }

            @Override
            public Stream<Definition> visitArray(ArrayType array) {
                return definitions(array.element(), alternates);
            }

            @Override
            public Stream<Definition> visitDefined(DefinedType defined) {
                Definition definition = schema.definition(defined);
                if (!(definition instanceof AlternateDefinition)) {
                    return Stream.of(definition);
                }
                Stream<Definition> held =
                        definition.branches().stream().map(Branch::type).flatMap(type -> definitions(type, alternates));
                return alternates ? Stream.concat(Stream.of(definition), held) : held;
            }
        });
    }
}
