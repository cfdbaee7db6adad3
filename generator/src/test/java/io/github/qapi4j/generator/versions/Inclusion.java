package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.match.FlatObject;
import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether all that is valid in one version is valid in the merged schema. It follows values and not the merger's rules: two
 * types are compared by what they take.
 */
final class Inclusion {
    private final Schema old;
    private final Schema merged;
    private final VersionFacts facts;
    private final Set<List<String>> compared = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ranges = new TreeSet<>();

    private Inclusion(Schema old, MergedSchema merged) {
        this.old = old;
        this.merged = merged.schema();
        this.facts = merged.facts();
    }

    /**
     * Returns what merged versions do not take, though one of them does; numbers that the merging said to be beyond the merged
     * type apart.
     */
    static List<String> faults(List<CheckedVersion> versions, MergedSchema merged, List<Diagnostic> said) {
        List<String> faults = new ArrayList<>();
        Matches matches =
                Matcher.match(versions.stream().map(CheckedVersion::schema).toList());
        for (int i = 0; i < versions.size(); i++) {
            Inclusion inclusion = new Inclusion(versions.get(i).schema(), merged);
            if (!merged.schema().definitions().values().stream().allMatch(Definition::isType)) {
                inclusion.commandsAndEvents();
            }
            for (Definition definition : versions.get(i).schema().definitions().values()) {
                for (String standing : matches.standingFor(i, definition.name())) {
                    if (definition.isType() && merged.schema().definitions().containsKey(standing)) {
                        inclusion.type(
                                new DefinedType(definition.name()),
                                new DefinedType(standing),
                                false,
                                definition.name());
                    }
                }
            }
            faults.addAll(inclusion.faults);
            inclusion.ranges.stream()
                    .filter(place -> said.stream().noneMatch(about -> isSaidOf(about, place)))
                    .forEach(place -> faults.add(place + " does not take all numbers"));
        }
        return faults;
    }

    /** What is said of a member is said once, of the base that brings it. */
    private static boolean isSaidOf(Diagnostic diagnostic, String place) {
        String member = place.substring(place.indexOf('.'));
        return diagnostic.code() == Code.VERSION_RANGE && diagnostic.message().contains(member + "' is ");
    }

    private void commandsAndEvents() {
        for (Definition definition : old.definitions().values()) {
            if (!definition.isType()) {
                commandOrEvent(definition);
            }
        }
    }

    private void commandOrEvent(Definition definition) {
        @Nullable Definition now = merged.definitions().get(definition.name());
        if (now == null) {
            faults.add(definition.name() + " is gone");
            return;
        }
        String owner = now.baseType() == null ? now.name() : now.baseType().qapiName();
        object(FlatObject.of(old, definition), FlatObject.of(merged, now), owner, owner);
        if (definition instanceof CommandDefinition command && now instanceof CommandDefinition newer) {
            Element result = Element.result(now.name());
            if (command.returns() == null) {
                require(newer.returns() == null || facts.nullable().contains(result), now.name() + " returns nothing");
            } else if (newer.returns() == null) {
                faults.add(now.name() + " returns nothing any more");
            } else {
                type(command.returns(), newer.returns(), facts.texts().contains(result), now.name() + ":returns");
            }
        }
    }

    private void require(boolean good, String fault) {
        if (!good) {
            faults.add(fault);
        }
    }

    private void type(Type before, Type now, boolean texts, String where) {
        if (now == BuiltinType.ANY) {
            return;
        }
        if (before instanceof ArrayType array && now instanceof ArrayType newer) {
            type(array.element(), newer.element(), texts, where);
        } else if (now instanceof DefinedType defined) {
            defined(before, defined, texts, where);
        } else {
            builtin(before, now, where);
        }
    }

    private void builtin(Type before, Type now, String where) {
        boolean text = before == BuiltinType.STR || definition(before) instanceof EnumDefinition;
        if (range(before) != null && range(now) != null) {
            if (range(before)[0] < range(now)[0] || range(before)[1] > range(now)[1]) {
                ranges.add(where);
            }
        } else {
            require(
                    before.equals(now)
                            || text && now == BuiltinType.STR
                            || range(before) != null && now == BuiltinType.NUMBER,
                    where + ": " + before.qapiName() + " is no " + now.qapiName());
        }
    }

    /** Returns the bounds of whole numbers, near enough to tell types apart. */
    private static double @Nullable [] range(Type type) {
        String name = type == BuiltinType.INT ? "int64" : type == BuiltinType.SIZE ? "uint64" : type.qapiName();
        if (!name.matches("u?int\\d+")) {
            return null;
        }
        int bits = Integer.parseInt(name.replaceAll("\\D", ""));
        return name.startsWith("u")
                ? new double[] {0, Math.pow(2, bits)}
                : new double[] {-Math.pow(2, bits - 1), Math.pow(2, bits - 1)};
    }

    private @Nullable Definition definition(Type type) {
        return type instanceof DefinedType defined ? old.definition(defined) : null;
    }

    private void defined(Type before, DefinedType now, boolean texts, String where) {
        Definition newer = merged.definition(now);
        @Nullable Definition older = definition(before);
        if (!compared.add(List.of(before.qapiName(), now.qapiName(), String.valueOf(texts)))) {
            return;
        }
        if (newer instanceof AlternateDefinition alternate) {
            List<Type> branches = older instanceof AlternateDefinition ? types(older) : List.of(before);
            branches.forEach(branch -> alternate(branch, alternate, where));
        } else if (newer instanceof EnumDefinition) {
            require(
                    before == BuiltinType.STR && texts
                            || older instanceof EnumDefinition && names(newer).containsAll(names(older)),
                    where + ": " + before.qapiName() + " is no " + now.qapiName());
        } else if (older == null || older instanceof EnumDefinition || older instanceof AlternateDefinition) {
            faults.add(where + ": " + before.qapiName() + " is no " + now.qapiName());
        } else {
            object(FlatObject.of(old, older), FlatObject.of(merged, newer), now.qapiName(), now.qapiName());
        }
    }

    private static List<Type> types(Definition alternate) {
        return alternate.branches().stream().map(Branch::type).toList();
    }

    private static List<String> names(Definition definition) {
        return definition.values().stream().map(EnumValue::name).toList();
    }

    private void alternate(Type before, AlternateDefinition now, String where) {
        JsonKind kind = JsonKind.of(old, before);
        for (Branch branch : now.branches()) {
            if (kind != null && kind == JsonKind.of(merged, branch.type())) {
                boolean texts = facts.texts().contains(Element.branch(now.name(), branch.name()));
                type(before, branch.type(), texts, where);
                return;
            }
        }
        faults.add(where + ": " + before.qapiName() + " is no branch of " + now.name());
    }

    private void object(FlatObject before, FlatObject now, String owner, String where) {
        if (now.tag() == null) {
            require(before.tag() == null, where + " is no union any more");
            members(before.members(), now.members(), owner, where);
        } else if (before.tag() != null) {
            require(now.tag().equals(before.tag()), where + " has another tag");
            members(before.members(), now.members(), owner, where);
            for (String value : names(old.definition(
                    (DefinedType) before.members().get(before.tag()).type()))) {
                branch(before.branches().get(value), now.branches().get(value), Element.branch(owner, value));
            }
        } else {
            struct(before, now, owner, where);
        }
    }

    /** An object of a struct, where the merged schema has a union. */
    private void struct(FlatObject before, FlatObject now, String owner, String where) {
        @Nullable Member tag = before.members().get(now.tag());
        if (tag != null) {
            Map<String, Member> with = new LinkedHashMap<>(before.members());
            with.put(tag.name(), new Member(tag.name(), tag.type(), false, null, List.of(), tag.span()));
            members(with, now.members(), owner, where);
            List<String> values = tag.type() == BuiltinType.STR
                    ? List.copyOf(now.branches().keySet())
                    : names(old.definition((DefinedType) tag.type()));
            values.forEach(value -> branch(null, now.branches().get(value), Element.branch(owner, value)));
        }
        if (tag == null || tag.optional()) {
            VersionFacts.@Nullable Untagged untagged = facts.untagged().get(owner);
            if (untagged == null) {
                faults.add(where + " has no form without a tag");
                return;
            }
            Map<String, Member> without = new LinkedHashMap<>(before.members());
            without.remove(now.tag());
            Map<String, Member> flat = new LinkedHashMap<>();
            untagged.members().forEach(member -> flat.put(member.name(), member));
            members(without, flat, owner, where);
        }
    }

    private void branch(@Nullable Branch before, @Nullable Branch now, Element element) {
        if (before == null) {
            require(now == null || facts.nullable().contains(element), element + " may be missing");
        } else if (now == null) {
            faults.add(element + " is gone");
        } else {
            type(before.type(), now.type(), false, element.toString());
        }
    }

    private void members(Map<String, Member> before, Map<String, Member> now, String owner, String where) {
        for (Member member : now.values()) {
            @Nullable Member older = before.get(member.name());
            require(
                    member.optional() || older != null && !older.optional(),
                    where + "." + member.name() + " is mandatory");
        }
        for (Member member : before.values()) {
            @Nullable Member newer = now.get(member.name());
            if (newer == null) {
                faults.add(where + "." + member.name() + " is gone");
            } else {
                type(member.type(), newer.type(), keepsTexts(owner, member.name()), where + "." + member.name());
            }
        }
    }

    /** What is known of an inherited member is known of the base. */
    private boolean keepsTexts(String owner, String name) {
        for (@Nullable String type = owner; type != null; ) {
            if (facts.texts().contains(Element.member(type, name))) {
                return true;
            }
            @Nullable DefinedType base = merged.definitions().get(type).baseType();
            type = base == null ? null : base.qapiName();
        }
        return false;
    }
}
