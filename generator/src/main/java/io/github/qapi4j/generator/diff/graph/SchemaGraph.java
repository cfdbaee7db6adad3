package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diff.doc.DefaultNotes;
import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Definition;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the graph of a checked schema. */
public final class SchemaGraph implements Definition.Visitor<WireDefinition>, WireGraph.Maker {
    private static final WireType NOTHING = new WireType.Named(WireGraph.EMPTY);

    /** What the keys of objects start with that have no name. No name starts so. */
    private static final String UNNAMED = "of:";

    private final Schema schema;
    private final ConditionTruth conditions;

    private final SchemaText text;

    private SchemaGraph(Schema schema, ConditionTruth conditions) {
        this.schema = schema;
        this.conditions = conditions;
        this.text = new SchemaText(schema, conditions);
    }

    /**
     * Returns the graph.
     *
     * @param source what people call the schema
     * @param profile what is known of the build of QEMU: what a false condition guards is not part of the graph
     */
    public static WireGraph of(String source, Schema schema, Profile profile) {
        ConditionTruth conditions = new ConditionTruth(profile);
        SchemaGraph graph = new SchemaGraph(schema, conditions);
        Set<String> commands = new HashSet<>();
        Set<String> events = new HashSet<>();
        for (Definition definition : schema.definitions().values()) {
            if (!definition.isType() && !conditions.excludes(definition.header().condition())) {
                (definition instanceof CommandDefinition ? commands : events).add(definition.name());
            }
        }
        return new WireGraph(source, commands, events, graph.text, graph);
    }

    @Override
    public WireCommand makeCommand(String name) {
        CommandDefinition definition =
                (CommandDefinition) Objects.requireNonNull(schema.definitions().get(name), name);
        @Nullable ObjectShape arguments = definition.arguments();
        @Nullable Type returns = definition.returns();
        return new WireCommand(
                traits(definition.header()),
                object(definition, arguments),
                returns == null ? NOTHING : wire(returns),
                definition.flags().allowOob(),
                new WireCommand.Declared(definition.flags(), arguments != null && arguments.named() != null));
    }

    @Override
    public WireEvent makeEvent(String name) {
        EventDefinition definition =
                (EventDefinition) Objects.requireNonNull(schema.definitions().get(name), name);
        return new WireEvent(traits(definition.header()), object(definition, definition.arguments()));
    }

    /** Returns the key of the object that holds arguments or data. */
    private static String object(Definition owner, @Nullable ObjectShape shape) {
        if (shape == null) {
            return WireGraph.EMPTY;
        }
        DefinedType named = shape.named();
        return named == null ? UNNAMED + owner.name() : named.qapiName();
    }

    @Override
    public @Nullable WireDefinition make(String key) {
        Definition type = schema.definitions().get(key);
        if (type != null) {
            return type.accept(this);
        }
        Definition owner = key.startsWith(UNNAMED) ? schema.definitions().get(key.substring(UNNAMED.length())) : null;
        return owner == null ? null : owner.accept(this);
    }

    @Override
    public WireDefinition visitEnum(EnumDefinition definition) {
        return new WireDefinition.OfEnum(traits(definition.header()), values(definition));
    }

    @Override
    public WireDefinition visitStruct(StructDefinition definition) {
        return new WireDefinition.OfObject(traits(definition.header()), members(definition), null, new TreeMap<>());
    }

    @Override
    public WireDefinition visitUnion(UnionDefinition definition) {
        return new WireDefinition.OfObject(
                traits(definition.header()), members(definition), definition.discriminator(), branches(definition));
    }

    @Override
    public WireDefinition visitAlternate(AlternateDefinition definition) {
        SortedMap<JsonKind, WireMember> branches = new TreeMap<>();
        for (Branch branch : definition.branches()) {
            @Nullable JsonKind kind = JsonKind.of(schema, branch.type());
            if (kind != null && !conditions.excludes(branch.condition())) {
                Traits traits = new Traits(conditions.left(branch.condition()), List.of(), branch.span());
                branches.put(kind, new WireMember(traits, wire(branch.type()), false));
            }
        }
        return new WireDefinition.OfAlternate(traits(definition.header()), branches);
    }

    @Override
    public WireDefinition visitCommand(CommandDefinition definition) {
        return unnamed(definition);
    }

    @Override
    public WireDefinition visitEvent(EventDefinition definition) {
        return unnamed(definition);
    }

    /** Returns the object that holds what is written in place; what may be done with it stands at its owner. */
    private WireDefinition unnamed(Definition owner) {
        Traits traits = new Traits(null, List.of(), owner.header().span());
        return new WireDefinition.OfObject(traits, members(owner), null, new TreeMap<>());
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

    /** Returns the members of an object; those of its base are described there. */
    private SortedMap<String, WireMember> members(Definition definition) {
        SortedMap<String, WireMember> members = new TreeMap<>();
        addMembers(definition, members);
        return members;
    }

    private void addMembers(Definition definition, SortedMap<String, WireMember> members) {
        @Nullable DefinedType base = definition.baseType();
        if (base != null) {
            addMembers(schema.definition(base), members);
        }
        @Nullable DefaultNotes defaults = text.defaults(definition);
        for (Member member : definition.ownMembers()) {
            if (!conditions.excludes(member.condition())) {
                Traits traits =
                        new Traits(conditions.left(member.condition()), features(member.features()), member.span());
                members.put(member.name(), new WireMember(traits, wire(member.type()), member.optional(), defaults));
            }
        }
    }

    /** Returns a branch for each value of the tag; one that the profile excludes, though not its value, has no members. */
    private SortedMap<String, WireBranch> branches(UnionDefinition union) {
        SortedMap<String, WireBranch> branches = new TreeMap<>();
        for (Map.Entry<String, Traits> value : values(schema.tagEnum(union)).entrySet()) {
            @Nullable Branch branch = union.branch(value.getKey());
            branches.put(value.getKey(), branch(value.getValue(), branch));
        }
        return branches;
    }

    private WireBranch branch(Traits value, @Nullable Branch branch) {
        if (branch == null || conditions.excludes(branch.condition())) {
            return new WireBranch(value, value.condition(), WireGraph.EMPTY);
        }
        @Nullable Condition condition = ConditionTruth.both(value.condition(), conditions.left(branch.condition()));
        return new WireBranch(
                new Traits(condition, value.features(), branch.span()),
                value.condition(),
                branch.type().qapiName());
    }

    private Traits traits(Header header) {
        return new Traits(conditions.left(header.condition()), features(header.features()), header.span());
    }

    private List<Feature> features(List<Feature> features) {
        if (features.isEmpty()) {
            return features;
        }
        List<Feature> left = new ArrayList<>();
        for (Feature feature : features) {
            if (!conditions.excludes(feature.condition())) {
                left.add(new Feature(feature.name(), conditions.left(feature.condition()), feature.span()));
            }
        }
        return left;
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
