package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.feature.FeaturePath.Root;
import io.github.qapi4j.generator.feature.FeaturePath.Step;
import io.github.qapi4j.generator.feature.FeaturePath.Word;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks paths up in a schema, as the runtime does in what a QEMU says of itself. */
final class PathResolver {
    private final Schema schema;
    private final TypeView types;
    private final MemberFinder members;
    private final List<String> names;

    PathResolver(Schema schema) {
        this.schema = schema;
        this.types = new TypeView(schema);
        this.members = new MemberFinder(types);
        this.names = schema.definitions().values().stream()
                .filter(definition -> !definition.isType())
                .map(Definition::name)
                .toList();
    }

    Resolution resolve(FeaturePath path) {
        @Nullable Definition definition = schema.definitions().get(path.name().text());
        if (definition == null || definition.isType()) {
            return Resolution.missing("has no command or event '" + path.name() + "'", path.name(), names);
        }
        Waypoint whole = new Waypoint.Whole(definition);
        Way way = Way.START.to(whole);
        @Nullable Root root = path.root();
        Resolution so = root == null
                ? Resolution.found(new Spot(way, null, List.of(), whole.ownFeatures()))
                : root(definition, path, root, way);
        so = value(so, path.value(), "'" + path.name() + "'", null);
        for (Step step : path.steps()) {
            so = step(so, step);
        }
        return feature(kind(so, path.kind()), path.feature());
    }

    private Resolution root(Definition definition, FeaturePath path, Root root, Way way) {
        boolean command = definition instanceof CommandDefinition;
        if (command == (root == Root.DATA)) {
            String right = command ? "a command, which has 'arg' and 'ret'" : "an event, which has 'data'";
            return Resolution.missing(
                    "has no '" + root.word() + "' of '" + definition.name() + "': it is " + right,
                    new Word(root.word(), path.name().text().length() + 1),
                    List.of());
        }
        @Nullable Type type = root == Root.RET ? ((CommandDefinition) definition).returns() : definition.baseType();
        List<Waypoint.OfFeature> features = type == null ? List.of() : types.features(type);
        Way there = way.having(features).guarded(type != null && types.isConditional(type));
        if (root == Root.RET) {
            return Resolution.found(new Spot(there, type, type == null ? List.of() : types.layers(type), features));
        }
        return Resolution.found(
                new Spot(there, null, Layer.of(definition, schema).toList(), features));
    }

    private Resolution step(Resolution before, Step step) {
        @Nullable Spot from = before.found();
        if (from == null) {
            return before;
        }
        String name = step.member().text();
        @Nullable Spot to = step.anywhere() ? members.anywhere(from, name) : members.here(from, name);
        if (to == null) {
            return Resolution.missing(
                    "has no member '" + name + "' " + (step.anywhere() ? "anywhere below there" : "there"),
                    step.member(),
                    members.names(from));
        }
        return value(Resolution.found(to), step.value(), "'" + name + "'", new Tag(from, name));
    }

    /** The object that a member was found in, where the member may be its tag. */
    private record Tag(Spot object, String member) {}

    private Resolution value(Resolution before, @Nullable Word value, String owner, @Nullable Tag tag) {
        @Nullable Spot at = before.found();
        if (at == null || value == null) {
            return before;
        }
        @Nullable Type type = at.type();
        Values values = new Values(type == null ? List.of() : types.enums(type));
        @Nullable Spot with = values.choose(at, value.text());
        if (with == null) {
            return Resolution.missing("knows no value of " + owner + " that is '" + value + "'", value, values.names());
        }
        return Resolution.found(tag == null ? with : members.branch(with, tag.object(), tag.member(), value.text()));
    }

    private Resolution kind(Resolution before, @Nullable Word kind) {
        @Nullable Spot at = before.found();
        if (at == null || kind == null) {
            return before;
        }
        @Nullable Type type = at.type();
        boolean known = type == null
                ? kind.text().equals(JsonType.OBJECT.word())
                : types.kinds(type).stream().anyMatch(each -> each.word().equals(kind.text()));
        return known ? before : Resolution.missing("takes no JSON " + kind + " there", kind, List.of());
    }

    private static Resolution feature(Resolution before, @Nullable Word wanted) {
        @Nullable Spot at = before.found();
        if (at == null || wanted == null) {
            return before;
        }
        List<String> known = new ArrayList<>();
        for (Waypoint.OfFeature point : at.features()) {
            if (point.thing().name().equals(wanted.text())) {
                return Resolution.found(new Spot(at.way().to(point), null, List.of(), List.of()));
            }
            known.add(point.thing().name());
        }
        return Resolution.missing("has no feature '" + wanted + "' there", wanted, known);
    }
}
