package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.model.Feature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the graph of a reply of {@code query-qmp-schema} (section 12 of the language reference). */
final class ReplyGraph implements WireGraph.Maker {
    /** Real replies have about twelve hundred. */
    private static final int MOST_ENTITIES = 20_000;

    private final Map<String, ReplyValue> entities = new LinkedHashMap<>();
    private final ReplyTypes types = new ReplyTypes(entities);
    private final Map<String, WireCommand> commands = new HashMap<>();
    private final Map<String, WireEvent> events = new HashMap<>();
    private final Map<String, WireDefinition> definitions = new HashMap<>();

    private final Map<String, SortedMap<String, Traits>> tagValues = new HashMap<>();

    private ReplyGraph() {}

    /**
     * Returns the graph.
     *
     * @param source what people call the reply
     * @param list what the schema consists of
     */
    static WireGraph of(String source, List<ReplyValue> list) throws ReplyException {
        ReplyGraph graph = new ReplyGraph();
        for (ReplyValue entity : list) {
            if (graph.entities.size() == MOST_ENTITIES) {
                throw new ReplyException(
                        entity.span(), "the reply has more than " + MOST_ENTITIES + " entries, which no QEMU has");
            }
            String name = entity.member("name", "an entry of the reply").text("'name'");
            if (graph.entities.put(name, entity) != null) {
                throw new ReplyException(entity.span(), "the reply has a second entry '" + name + "'");
            }
        }
        for (Map.Entry<String, ReplyValue> entity : graph.entities.entrySet()) {
            graph.entity(entity.getKey(), entity.getValue());
        }
        return new WireGraph(source, graph.commands.keySet(), graph.events.keySet(), null, graph);
    }

    @Override
    public @Nullable WireDefinition make(String key) {
        return definitions.get(key);
    }

    @Override
    public WireCommand makeCommand(String name) {
        return Objects.requireNonNull(commands.get(name), name);
    }

    @Override
    public WireEvent makeEvent(String name) {
        return Objects.requireNonNull(events.get(name), name);
    }

    private void entity(String name, ReplyValue entity) throws ReplyException {
        String kind = types.kind(name, entity);
        switch (kind) {
            case "command" -> command(name, entity);
            case "event" ->
                events.put(name, new WireEvent(traits(entity, name), types.object(entity, "arg-type", name)));
            case "enum" -> definitions.put(name, new WireDefinition.OfEnum(traits(entity, name), values(name, entity)));
            case "object" -> definitions.put(name, object(name, entity));
            case "alternate" -> definitions.put(name, alternate(name, entity));
            case "builtin", "array" -> types.of(name, entity);
            default ->
                throw new ReplyException(
                        entity.span(), "'" + name + "' is of a kind that is not known: 'meta-type' is '" + kind + "'");
        }
    }

    private void command(String name, ReplyValue entity) throws ReplyException {
        ReplyValue oob = entity.find("allow-oob");
        WireType returns = types.of(entity.member("ret-type", quoted(name)), name);
        commands.put(
                name,
                new WireCommand(
                        traits(entity, name),
                        types.object(entity, "arg-type", name),
                        returns,
                        oob != null && oob.truth("'allow-oob' of " + quoted(name)),
                        null));
    }

    /** Returns the values of an enum. Up to QEMU 6.1 they are strings, since 6.2 they are objects as well, with features. */
    private static SortedMap<String, Traits> values(String name, ReplyValue entity) throws ReplyException {
        SortedMap<String, Traits> values = new TreeMap<>();
        ReplyValue members = entity.find("members");
        boolean described = members != null;
        ReplyValue list = members == null ? entity.member("values", quoted(name)) : members;
        for (ReplyValue value : list.items("what " + quoted(name) + " lists")) {
            ReplyValue text = described ? value.member("name", "a value of " + quoted(name)) : value;
            Traits traits = described ? traits(value, name) : new Traits(null, List.of(), value.span());
            if (values.put(text.text("a value of " + quoted(name)), traits) != null) {
                throw new ReplyException(value.span(), quoted(name) + " has one value twice");
            }
        }
        return values;
    }

    private WireDefinition object(String name, ReplyValue entity) throws ReplyException {
        SortedMap<String, WireMember> members = new TreeMap<>();
        for (ReplyValue member : entity.member("members", quoted(name)).items("'members' of " + quoted(name))) {
            String key = member.member("name", "a member of " + quoted(name)).text("'name'");
            WireType type = types.of(member.member("type", "'" + key + "' of " + quoted(name)), name);
            WireMember wire = new WireMember(traits(member, name), type, member.find("default") != null);
            if (members.put(key, wire) != null) {
                throw new ReplyException(member.span(), quoted(name) + " has a second member '" + key + "'");
            }
        }
        ReplyValue tag = entity.find("tag");
        ReplyValue variants = entity.find("variants");
        if (tag == null && variants == null) {
            return new WireDefinition.OfObject(traits(entity, name), members, null, new TreeMap<>());
        }
        String tagName = tagOf(name, entity.member("tag", quoted(name)), members);
        return new WireDefinition.OfObject(
                traits(entity, name), members, tagName, branches(name, entity, members.get(tagName)));
    }

    private static String tagOf(String name, ReplyValue tag, Map<String, WireMember> members) throws ReplyException {
        String text = tag.text("'tag' of " + quoted(name));
        if (!members.containsKey(text)) {
            throw new ReplyException(
                    tag.span(), quoted(name) + " has no member '" + text + "', which is to be its tag");
        }
        return text;
    }

    /** Returns a branch for each variant, with the features of the tag's value. */
    private SortedMap<String, WireBranch> branches(String name, ReplyValue entity, @Nullable WireMember tag)
            throws ReplyException {
        SortedMap<String, Traits> values =
                tag != null && tag.type() instanceof WireType.Named named ? enumValues(named.key()) : new TreeMap<>();
        ReplyValue variants = entity.member("variants", quoted(name));
        SortedMap<String, WireBranch> branches = new TreeMap<>();
        for (ReplyValue variant : variants.items("'variants' of " + quoted(name))) {
            String value =
                    variant.member("case", "a variant of " + quoted(name)).text("'case'");
            Traits traits = values.getOrDefault(value, new Traits(null, List.of(), variant.span()));
            if (branches.put(value, new WireBranch(traits, null, types.object(variant, "type", name))) != null) {
                throw new ReplyException(variant.span(), quoted(name) + " has a second variant '" + value + "'");
            }
        }
        return branches;
    }

    /** Returns the values of an enum, of which one may be the tag of many objects; none for what is no enum. */
    private SortedMap<String, Traits> enumValues(String name) throws ReplyException {
        SortedMap<String, Traits> known = tagValues.get(name);
        if (known == null) {
            ReplyValue entity = entities.get(name);
            boolean isEnum = entity != null && types.kind(name, entity).equals("enum");
            known = entity != null && isEnum ? values(name, entity) : new TreeMap<>();
            tagValues.put(name, known);
        }
        return known;
    }

    private WireDefinition alternate(String name, ReplyValue entity) throws ReplyException {
        SortedMap<JsonKind, WireMember> branches = new TreeMap<>();
        for (ReplyValue member : entity.member("members", quoted(name)).items("'members' of " + quoted(name))) {
            ReplyValue type = member.member("type", "a member of " + quoted(name));
            JsonKind kind = types.branch(type, name);
            WireMember branch = new WireMember(traits(member, name), types.of(type, name), false);
            if (branches.put(kind, branch) != null) {
                throw new ReplyException(member.span(), quoted(name) + " has two members of one kind of JSON value");
            }
        }
        return new WireDefinition.OfAlternate(traits(entity, name), branches);
    }

    static Traits traits(ReplyValue element, String owner) throws ReplyException {
        List<Feature> features = new ArrayList<>();
        ReplyValue list = element.find("features");
        if (list != null) {
            for (ReplyValue feature : list.items("'features' in " + quoted(owner))) {
                features.add(new Feature(feature.text("a feature in " + quoted(owner)), null, feature.span()));
            }
        }
        return new Traits(null, features, element.span());
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }
}
