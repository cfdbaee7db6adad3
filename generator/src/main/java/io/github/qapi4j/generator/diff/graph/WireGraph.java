package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.doc.DefaultNotes;
import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that a schema says about the wire. What nobody asks for is not made: most of two schemas is mostly the same. */
public final class WireGraph {
    /** The key of the object without members. No schema can have such a name. */
    public static final String EMPTY = "q_empty";

    private final String source;
    private final Set<String> commands;
    private final Set<String> events;
    private final @Nullable SchemaText text;
    private final Maker maker;
    private final Map<String, WireDefinition> made = new HashMap<>();

    /** Makes the parts of a graph. */
    interface Maker {
        /** Makes the definition of a key, in the same way whenever it is called; null where there is none. */
        @Nullable
        WireDefinition make(String key);

        /** Makes a command; only for those that are known to be there. */
        WireCommand makeCommand(String name);

        /** Makes an event; only for those that are known to be there. */
        WireEvent makeEvent(String name);
    }

    /**
     * Makes a graph.
     *
     * @param source what people call the schema
     * @param commands the names of the commands
     * @param events the names of the events
     * @param text what only a text tells; null where the schema is known from a reply
     * @param maker makes what is asked for
     */
    WireGraph(String source, Set<String> commands, Set<String> events, @Nullable SchemaText text, Maker maker) {
        this.source = source;
        this.commands = Collections.unmodifiableSet(commands);
        this.events = Collections.unmodifiableSet(events);
        this.text = text;
        this.maker = maker;
        Traits traits = new Traits(null, List.of(), Span.ofFile(new SourceFile(source, "", null)));
        made.put(EMPTY, new WireDefinition.OfObject(traits, new TreeMap<>(), null, new TreeMap<>()));
    }

    /** Returns what people call the schema. */
    public String source() {
        return source;
    }

    /** Returns the names of the commands. */
    public Set<String> commands() {
        return commands;
    }

    /** Returns the names of the events. */
    public Set<String> events() {
        return events;
    }

    /** Returns a command; only for names of {@link #commands}. */
    public WireCommand command(String name) {
        return maker.makeCommand(name);
    }

    /** Returns an event; only for names of {@link #events}. */
    public WireEvent event(String name) {
        return maker.makeEvent(name);
    }

    /** Returns whether there are neither commands nor events that say what is sent and received. */
    public boolean hasTypesOnly() {
        return commands.isEmpty() && events.isEmpty();
    }

    /** Returns the schema; null where a reply is all that is known. */
    public @Nullable Schema schema() {
        return text == null ? null : text.schema();
    }

    /** Returns the types that people know by name, which is their key: none where a reply is all that is known. */
    public SortedSet<String> types() {
        return text == null ? new TreeSet<>() : text.types();
    }

    /** Returns the names of those that others refer to, be it as a base. */
    public Set<String> inner() {
        return text == null ? Set.of() : text.inner();
    }

    /** Returns the defaults that the comment of a definition of the schema tells; null where it tells none. */
    public @Nullable DefaultNotes defaults(Definition definition) {
        return text == null ? null : text.defaults(definition);
    }

    /**
     * Returns a definition.
     *
     * @throws IllegalArgumentException if there is none of that key, which a key of this graph never meets
     */
    public WireDefinition definition(String key) {
        WireDefinition known = made.get(key);
        if (known == null) {
            known = maker.make(key);
            if (known == null) {
                throw new IllegalArgumentException("no definition of " + key);
            }
            made.put(key, known);
        }
        return known;
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
            StringJoiner types = new StringJoiner(" or ");
            for (Map.Entry<JsonKind, WireMember> branch : definition.branches().entrySet()) {
                if (branch.getKey() != JsonKind.NULL) {
                    types.add(branch.getValue().type().accept(words));
                }
            }
            WireMember ofNull = definition.branches().get(JsonKind.NULL);
            return ofNull == null
                    ? types.toString()
                    : types.add(ofNull.type().accept(words)).toString();
        }
    }
}
