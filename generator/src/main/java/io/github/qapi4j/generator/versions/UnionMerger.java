package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.FlatObject;
import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Place.Role;
import io.github.qapi4j.generator.match.PlaceTypes;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges the parts of unions, of which older versions may be structs. */
final class UnionMerger {
    private final MergeContext context;
    private final MemberMerger members;
    private final TypeMerger types;

    UnionMerger(MergeContext context, MemberMerger members) {
        this.context = context;
        this.members = members;
        this.types = new TypeMerger(context);
    }

    /** Returns the common members: those of unions, and of structs that have the tag as a plain member. */
    List<Member> common(Match match, UnionDefinition newest) {
        String tag = newest.discriminator();
        refuseOtherTags(match, tag);
        List<Source> tagged = match.sources().stream()
                .filter(source ->
                        isUnion(source) || context.flat(source).members().containsKey(tag))
                .toList();
        List<Member> common = new ArrayList<>();
        for (Member member : members.merge(match, tagged)) {
            // Where a struct may do without it, it is no union: see untagged.
            common.add(member.name().equals(tag) ? mandatory(member) : member);
        }
        return withUntagged(match, tag, common);
    }

    private static Member mandatory(Member tag) {
        return new Member(tag.name(), tag.type(), false, null, tag.features(), tag.span());
    }

    private boolean isUnion(Source source) {
        return context.flat(source).tag() != null;
    }

    private void refuseOtherTags(Match match, String tag) {
        for (Source source : match.sources()) {
            @Nullable String other = context.flat(source).tag();
            if (other != null && !other.equals(tag)) {
                context.conflicts().report(match.name(), side(match.head(), tag), side(source, other));
                return;
            }
        }
    }

    private static Conflicts.Side side(Source source, String tag) {
        return new Conflicts.Side(source.version(), "a union with tag '" + tag + "'", source.span());
    }

    /**
     * Finds out what the union is in structs that lack the tag, or may. A common member that these lack, or may, is optional
     * for all: in Java the records of a union answer for it in one way.
     */
    private List<Member> withUntagged(Match match, String tag, List<Member> common) {
        List<Source> structs = match.sources().stream()
                .filter(source -> !isUnion(source) && !isMandatory(source, tag))
                .toList();
        if (structs.isEmpty()) {
            return common;
        }
        List<Member> shared = new ArrayList<>();
        Map<String, Member> all = new LinkedHashMap<>();
        for (Member member : common) {
            boolean wanted = member.name().equals(tag)
                    || structs.stream().allMatch(source -> isMandatory(source, member.name()));
            if (!wanted && !member.optional()) {
                context.facts().loosened(Element.member(match.name(), member.name()));
            }
            Member merged = wanted ? member : member.asOptional();
            shared.add(merged);
            if (!member.name().equals(tag)) {
                all.put(member.name(), merged);
            }
        }
        for (Member member : members.merge(match, structs)) {
            if (!member.name().equals(tag)) {
                all.putIfAbsent(member.name(), member.asOptional());
            }
        }
        context.facts().untagged(match.name(), new VersionFacts.Untagged(List.copyOf(all.values())));
        return shared;
    }

    private boolean isMandatory(Source source, String name) {
        @Nullable Member member = context.flat(source).members().get(name);
        return member != null && !member.optional();
    }

    /** Returns the branches of all versions, and finds out which values have some and which branches may be missing. */
    List<Branch> branches(Match match, UnionDefinition newest) {
        Map<String, List<Source>> values = values(match);
        Map<Source, Set<String>> byStruct = structValues(match, newest.discriminator());
        Collection<Set<String>> structs = byStruct.values();
        values.forEach((value, sources) -> {
            List<Source> having = new ArrayList<>(sources);
            byStruct.forEach((source, texts) -> {
                if (texts.isEmpty() || texts.contains(value)) {
                    having.add(source);
                }
            });
            context.facts().available(Element.branch(match.name(), value), having);
        });
        List<Branch> branches = new ArrayList<>();
        for (PlaceTypes place : context.places(match).values()) {
            if (place.place().role() == Role.BRANCH) {
                branches.add(branch(place));
                String value = place.place().name();
                context.facts()
                        .branch(
                                Element.branch(match.name(), value),
                                place.types().stream()
                                        .map(PlaceTypes.At::source)
                                        .toList());
                if (mayBeMissing(value, values, structs)) {
                    context.facts().nullable(Element.branch(match.name(), value));
                }
            }
        }
        return branches;
    }

    private Branch branch(PlaceTypes place) {
        String value = place.place().name();
        List<Branch> branches = place.types().stream()
                .map(at -> Objects.requireNonNull(
                        context.flat(at.source()).branches().get(value)))
                .toList();
        return new Branch(
                value,
                types.merge(place).type(),
                Conditions.any(branches.stream().map(Branch::condition).toList()),
                branches.get(0).span());
    }

    /** Returns the values of the tag with the unions that have them. */
    private Map<String, List<Source>> values(Match match) {
        Map<String, List<Source>> values = new LinkedHashMap<>();
        for (Source source : match.sources()) {
            FlatObject object = context.flat(source);
            if (object.tag() != null) {
                Member tag = Objects.requireNonNull(object.members().get(object.tag()));
                texts(source.version(), tag.type())
                        .forEach(value -> values.computeIfAbsent(value, unused -> new ArrayList<>())
                                .add(source));
            }
        }
        return values;
    }

    private boolean mayBeMissing(String value, Map<String, List<Source>> values, Collection<Set<String>> structs) {
        return values.getOrDefault(value, List.of()).stream()
                        .anyMatch(source -> !context.flat(source).branches().containsKey(value))
                || structs.stream().anyMatch(texts -> texts.isEmpty() || texts.contains(value));
    }

    /** Returns for each struct that has the tag as a plain member which texts that may be; none for any text. */
    private Map<Source, Set<String>> structValues(Match match, String tag) {
        Map<Source, Set<String>> structs = new LinkedHashMap<>();
        for (Source source : match.sources()) {
            @Nullable Member member = context.flat(source).members().get(tag);
            if (member != null && !isUnion(source)) {
                structs.put(source, texts(source.version(), member.type()));
            }
        }
        return structs;
    }

    private Set<String> texts(int version, Type type) {
        Set<String> texts = new LinkedHashSet<>();
        if (type instanceof DefinedType defined
                && context.schema(version).definition(defined) instanceof EnumDefinition tag) {
            tag.values().stream().map(EnumValue::name).forEach(texts::add);
        }
        return texts;
    }
}
