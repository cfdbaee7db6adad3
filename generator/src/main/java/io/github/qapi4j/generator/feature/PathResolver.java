package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.feature.FeaturePath.Root;
import io.github.qapi4j.generator.feature.FeaturePath.Step;
import io.github.qapi4j.generator.feature.FeaturePath.Word;
import io.github.qapi4j.generator.feature.MemberFinder.InObject;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        return feature(kind(steps(so, path, 0, new HashSet<>()), path.kind()), path.feature());
    }

    /**
     * Goes on with a step and those behind it.
     *
     * @param tried the objects in which a step was looked for: from another way to one of them it is not looked for again
     */
    private Resolution steps(Resolution before, FeaturePath path, int next, Set<String> tried) {
        @Nullable Spot from = before.found();
        if (from == null || next == path.steps().size()) {
            return before;
        }
        Step step = path.steps().get(next);
        String name = step.member().text();
        boolean again = !tried.add(next + from.object());
        @Nullable Resolution first = null;
        for (InObject place : again ? List.<InObject>of() : places(from, step)) {
            Resolution here = value(
                    Resolution.found(place.member()), step.value(), "'" + name + "'", new Tag(place.object(), name));
            Resolution end = steps(here, path, next + 1, tried);
            if (end.found() != null) {
                return end;
            }
            first = first == null ? end : first;
        }
        return first != null
                ? first
                : Resolution.missing(
                        "has no member '" + name + "' " + (step.anywhere() ? "anywhere below there" : "there"),
                        step.member(),
                        members.names(from));
    }

    /** Returns where a step may lead to, in order. */
    private List<InObject> places(Spot from, Step step) {
        String name = step.member().text();
        if (step.anywhere()) {
            return members.anywhere(from, name);
        }
        @Nullable Spot to = members.here(from, name);
        return to == null ? List.of() : List.of(new InObject(from, to));
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
        if (tag != null && tag.object().layers().stream().anyMatch(layer -> layer.hasChosen(tag.member()))) {
            return Resolution.missing("has no second value of " + owner + " in one object", value, List.of());
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
