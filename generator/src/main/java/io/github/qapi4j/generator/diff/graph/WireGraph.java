package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.match.JsonKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a schema says about the wire.
 *
 * @param source what people call the schema
 * @param commands the commands by name
 * @param events the events by name
 * @param definitions the types by key
 * @param types the types that people know by name, by that name: none where the schema is known from a reply
 * @param inner the names of those that others refer to, be it as a base
 */
public record WireGraph(
        String source,
        SortedMap<String, WireCommand> commands,
        SortedMap<String, WireEvent> events,
        Map<String, WireDefinition> definitions,
        SortedMap<String, WireType> types,
        Set<String> inner) {
    /** The key of the object without members. No schema can have such a name. */
    public static final String EMPTY = "q_empty";

    public WireGraph {
        commands = Collections.unmodifiableSortedMap(new TreeMap<>(commands));
        events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
        Map<String, WireDefinition> all = new HashMap<>(definitions);
        all.put(EMPTY, empty(source));
        definitions = Map.copyOf(all);
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        inner = Set.copyOf(inner);
    }

    private static WireDefinition empty(String source) {
        Traits traits = new Traits(null, List.of(), Span.ofFile(new SourceFile(source, "", null)));
        return new WireDefinition.OfObject(traits, new TreeMap<>(), null, new TreeMap<>());
    }

    /**
     * Returns a definition.
     *
     * @throws IllegalArgumentException if there is none of that key, which a key of this graph never meets
     */
    public WireDefinition definition(String key) {
        WireDefinition definition = definitions.get(key);
        if (definition == null) {
            throw new IllegalArgumentException("no definition of " + key);
        }
        return definition;
    }

    /** Returns an object; only for keys that stand where nothing else can: arguments, data and branches. */
    public WireDefinition.OfObject object(String key) {
        return (WireDefinition.OfObject) definition(key);
    }

    /** Returns the kind of JSON value of a type; null where there are several, as for {@code any} and for alternates. */
    // In its mode for JDK 17 NullAway takes a type parameter for what is never null.
    @SuppressWarnings("NullAway")
    public @Nullable JsonKind json(WireType type) {
        return type.accept(new WireType.Visitor<@Nullable JsonKind>() {
            @Override
            public @Nullable JsonKind visitScalar(WireType.Scalar scalar) {
                return scalar.kind().json();
            }

            @Override
            public JsonKind visitList(WireType.ListOf list) {
                return JsonKind.ARRAY;
            }

            @Override
            public @Nullable JsonKind visitNamed(WireType.Named named) {
                return definition(named.key()).accept(KIND);
            }
        });
    }

    /** Returns a type in words, such as {@code list of int} or {@code str or null}. */
    public String describe(WireType type) {
        return type.accept(new Words(false));
    }

    // In its mode for JDK 17 NullAway takes a type parameter for what is never null.
    @SuppressWarnings("NullAway")
    private static final WireDefinition.Visitor<@Nullable JsonKind> KIND = new WireDefinition.Visitor<>() {
        @Override
        public JsonKind visitEnum(WireDefinition.OfEnum definition) {
            return JsonKind.STRING;
        }

        @Override
        public JsonKind visitObject(WireDefinition.OfObject definition) {
            return JsonKind.OBJECT;
        }

        @Override
        public @Nullable JsonKind visitAlternate(WireDefinition.OfAlternate definition) {
            return null;
        }
    };

    /** Describes types; what an alternate holds is told where it stands alone, since a list in it may hold it again. */
    private final class Words implements WireType.Visitor<String>, WireDefinition.Visitor<String> {
        private final boolean inside;

        Words(boolean inside) {
            this.inside = inside;
        }

        @Override
        public String visitScalar(WireType.Scalar scalar) {
            return scalar.kind().word();
        }

        @Override
        public String visitList(WireType.ListOf list) {
            return "list of " + list.element().accept(this);
        }

        @Override
        public String visitNamed(WireType.Named named) {
            return definition(named.key()).accept(this);
        }

        @Override
        public String visitEnum(WireDefinition.OfEnum definition) {
            return "enum";
        }

        @Override
        public String visitObject(WireDefinition.OfObject definition) {
            return "object";
        }

        @Override
        public String visitAlternate(WireDefinition.OfAlternate definition) {
            if (inside) {
                return "alternate";
            }
            Words words = new Words(true);
            return definition.branches().entrySet().stream()
                    .sorted(Comparator.comparing(branch -> branch.getKey() == JsonKind.NULL))
                    .map(branch -> branch.getValue().type().accept(words))
                    .collect(Collectors.joining(" or "));
        }
    }
}
