package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diff.doc.DefaultNotes;
import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the graph of a checked schema. */
public final class SchemaGraph implements Definition.Visitor<SchemaGraph> {
    private static final WireType NOTHING = new WireType.Named(WireGraph.EMPTY);

    private final Schema schema;
    private final ConditionTruth conditions;
    private final Map<Member, DefaultNotes> defaults;
    private final SortedMap<String, WireCommand> commands = new TreeMap<>();
    private final SortedMap<String, WireEvent> events = new TreeMap<>();
    private final Map<String, WireDefinition> definitions = new HashMap<>();
    private final SortedMap<String, WireType> types = new TreeMap<>();

    private SchemaGraph(Schema schema, ConditionTruth conditions) {
        this.schema = schema;
        this.conditions = conditions;
        this.defaults = defaults(schema);
    }

    /**
     * Returns the graph.
     *
     * @param source what people call the schema
     * @param profile what is known of the build of QEMU: what a false condition guards is not part of the graph
     */
    public static WireGraph of(String source, Schema schema, Profile profile) {
        SchemaGraph graph = new SchemaGraph(schema, new ConditionTruth(profile));
        schema.definitions().values().forEach(definition -> definition.accept(graph));
        return new WireGraph(source, graph.commands, graph.events, graph.definitions, graph.types, inner(schema));
    }

    /** Heirs have the members of their bases, which are described there. */
    private static Map<Member, DefaultNotes> defaults(Schema schema) {
        Map<Member, DefaultNotes> defaults = new IdentityHashMap<>();
        for (Definition definition : schema.definitions().values()) {
            @Nullable Documentation documentation = definition.header().documentation();
            @Nullable DefaultNotes notes = documentation == null ? null : DefaultNotes.of(documentation);
            if (notes != null) {
                definition.ownMembers().forEach(member -> defaults.put(member, notes));
            }
        }
        return defaults;
    }

    private static Set<String> inner(Schema schema) {
        Set<String> inner = new HashSet<>();
        for (Definition definition : schema.definitions().values()) {
            for (Type type : definition.references()) {
                String name = (type instanceof ArrayType array ? array.element() : type).qapiName();
                if (!name.equals(definition.name())) {
                    inner.add(name);
                }
            }
        }
        return inner;
    }

    @Override
    public SchemaGraph visitEnum(EnumDefinition definition) {
        return type(definition, new WireDefinition.OfEnum(traits(definition.header()), values(definition)));
    }

    @Override
    public SchemaGraph visitStruct(StructDefinition definition) {
        SortedMap<String, WireMember> members = members(schema.members(definition));
        return type(
                definition, new WireDefinition.OfObject(traits(definition.header()), members, null, new TreeMap<>()));
    }

    @Override
    public SchemaGraph visitUnion(UnionDefinition definition) {
        return type(
                definition,
                new WireDefinition.OfObject(
                        traits(definition.header()),
                        members(schema.commonMembers(definition)),
                        definition.discriminator(),
                        branches(definition)));
    }

    @Override
    public SchemaGraph visitAlternate(AlternateDefinition definition) {
        SortedMap<JsonKind, WireMember> branches = new TreeMap<>();
        for (Branch branch : definition.branches()) {
            @Nullable JsonKind kind = JsonKind.of(schema, branch.type());
            if (kind != null && !conditions.excludes(branch.condition())) {
                Traits traits = new Traits(conditions.left(branch.condition()), List.of(), branch.span());
                branches.put(kind, new WireMember(traits, wire(branch.type()), false));
            }
        }
        return type(definition, new WireDefinition.OfAlternate(traits(definition.header()), branches));
    }

    @Override
    public SchemaGraph visitCommand(CommandDefinition definition) {
        if (conditions.excludes(definition.header().condition())) {
            return this;
        }
        @Nullable ObjectShape arguments = definition.arguments();
        @Nullable Type returns = definition.returns();
        WireCommand command = new WireCommand(
                traits(definition.header()),
                object(definition, arguments),
                returns == null ? NOTHING : wire(returns),
                definition.flags().allowOob(),
                new WireCommand.Declared(definition.flags(), arguments != null && arguments.named() != null));
        commands.put(definition.name(), command);
        return this;
    }

    @Override
    public SchemaGraph visitEvent(EventDefinition definition) {
        if (!conditions.excludes(definition.header().condition())) {
            String data = object(definition, definition.arguments());
            events.put(definition.name(), new WireEvent(traits(definition.header()), data));
        }
        return this;
    }

    private SchemaGraph type(Definition definition, WireDefinition wire) {
        definitions.put(definition.name(), wire);
        if (!conditions.excludes(definition.header().condition())
                && !definition.name().equals(Schema.QTYPE)) {
            types.put(definition.name(), new WireType.Named(definition.name()));
        }
        return this;
    }

    /** Returns the key of the object that holds arguments or data. Names that start like this one are reserved (R48). */
    private String object(Definition owner, @Nullable ObjectShape shape) {
        if (shape == null) {
            return WireGraph.EMPTY;
        }
        DefinedType named = shape.named();
        if (named != null) {
            return named.qapiName();
        }
        String key = "q_obj_" + owner.name();
        Traits traits = new Traits(null, List.of(), owner.header().span());
        definitions.put(
                key, new WireDefinition.OfObject(traits, members(schema.members(shape)), null, new TreeMap<>()));
        return key;
    }

    private SortedMap<String, Traits> values(EnumDefinition definition) {
        SortedMap<String, Traits> values = new TreeMap<>();
        for (EnumValue value : definition.values()) {
            if (!conditions.excludes(value.condition())) {
                values.put(
                        value.name(),
                        new Traits(conditions.left(value.condition()), features(value.features()), value.span()));
            }
        }
        return values;
    }

    private SortedMap<String, WireMember> members(List<Member> written) {
        SortedMap<String, WireMember> members = new TreeMap<>();
        for (Member member : written) {
            if (!conditions.excludes(member.condition())) {
                Traits traits =
                        new Traits(conditions.left(member.condition()), features(member.features()), member.span());
                members.put(
                        member.name(),
                        new WireMember(traits, wire(member.type()), member.optional(), defaults.get(member)));
            }
        }
        return members;
    }

    /** Returns a branch for each value of the tag; one that the profile excludes, though not its value, has no members. */
    private SortedMap<String, WireBranch> branches(UnionDefinition union) {
        SortedMap<String, WireBranch> branches = new TreeMap<>();
        values(schema.tagEnum(union)).forEach((value, traits) -> {
            @Nullable Branch branch = union.branch(value);
            if (branch == null || conditions.excludes(branch.condition())) {
                branches.put(value, new WireBranch(traits, traits.condition(), WireGraph.EMPTY));
                return;
            }
            @Nullable
            Condition condition = ConditionTruth.both(traits.condition(), conditions.left(branch.condition()));
            branches.put(
                    value,
                    new WireBranch(
                            new Traits(condition, traits.features(), branch.span()),
                            traits.condition(),
                            branch.type().qapiName()));
        });
        return branches;
    }

    private Traits traits(Header header) {
        return new Traits(conditions.left(header.condition()), features(header.features()), header.span());
    }

    private List<Feature> features(List<Feature> features) {
        if (features.isEmpty()) {
            return features;
        }
        return features.stream()
                .filter(feature -> !conditions.excludes(feature.condition()))
                .map(feature -> new Feature(feature.name(), conditions.left(feature.condition()), feature.span()))
                .toList();
    }

    private static WireType wire(Type type) {
        return type.accept(WIRE);
    }

    private static final Type.Visitor<WireType> WIRE = new Type.Visitor<>() {
        @Override
        public WireType visitBuiltin(BuiltinType type) {
            return new WireType.Scalar(ScalarKind.of(type));
        }

        @Override
        public WireType visitArray(ArrayType type) {
            return new WireType.ListOf(wire(type.element()));
        }

        @Override
        public WireType visitDefined(DefinedType type) {
            return new WireType.Named(type.qapiName());
        }
    };
}
