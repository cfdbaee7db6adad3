package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Place;
import io.github.qapi4j.generator.match.Place.Role;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges members of objects: a member is mandatory if each source of its owner has it and wants it. A member under a
 * condition is optional already, as the profile left it.
 */
final class MemberMerger {
    private final MergeContext context;
    private final TypeMerger types;

    MemberMerger(MergeContext context) {
        this.context = context;
        this.types = new TypeMerger(context);
    }

    /** Returns all members that sources have, in the newest's order, those that only older ones have behind them. */
    List<Member> merge(Match owner, List<? extends Source> sources) {
        Set<String> names = new LinkedHashSet<>();
        sources.forEach(source -> names.addAll(context.flat(source).members().keySet()));
        List<Member> members = new ArrayList<>();
        names.forEach(name -> members.add(merge(owner, name, sources)));
        return members;
    }

    /** Returns one member that at least one of the sources has. */
    Member merge(Match owner, String name, List<? extends Source> sources) {
        List<Member> having = new ArrayList<>();
        List<Source> found = new ArrayList<>();
        for (Source source : sources) {
            @Nullable Member member = context.flat(source).members().get(name);
            if (member != null) {
                having.add(member);
                found.add(source);
            }
        }
        Member newest = having.get(0);
        boolean mandatory = found.size() == sources.size() && having.stream().noneMatch(Member::optional);
        TypeMerger.Merged type = types.merge(context.at(owner, new Place(owner.name(), Role.MEMBER, name)));
        Element element = Element.member(owner.name(), name);
        context.facts().available(element, found);
        if (type.texts()) {
            context.facts().texts(element);
        }
        if (!mandatory) {
            context.facts().wanted(element, wanting(name, sources));
        }
        if (!mandatory && having.stream().noneMatch(Member::optional)) {
            context.facts().loosened(element);
        }
        return new Member(
                name,
                type.type(),
                !mandatory,
                Conditions.any(having.stream().map(Member::condition).toList()),
                newest.features(),
                newest.span());
    }

    /** Returns the versions of which each source has a member, and wants it. */
    private BitSet wanting(String name, List<? extends Source> sources) {
        BitSet wanting = new BitSet();
        sources.forEach(source -> wanting.set(source.version()));
        for (Source source : sources) {
            @Nullable Member member = context.flat(source).members().get(name);
            if (member == null || member.optional()) {
                wanting.clear(source.version());
            }
        }
        return wanting;
    }

    /** Returns whether each member of a list is in another one, with the same type and optionality; in whatever order. */
    static boolean isPart(List<Member> part, List<Member> whole) {
        Map<String, Member> byName = new HashMap<>();
        whole.forEach(member -> byName.put(member.name(), member));
        return part.stream().allMatch(member -> {
            @Nullable Member other = byName.get(member.name());
            return other != null && isSame(member, other);
        });
    }

    private static boolean isSame(Member one, Member other) {
        return one.type().equals(other.type())
                && one.optional() == other.optional()
                && Objects.equals(one.condition(), other.condition());
    }
}
