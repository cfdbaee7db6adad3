package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.FlatObject;
import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Merges structs and unions. They are compared flat; the base is kept where its merged members, with their types and
 * optionality, are all among the merged members.
 */
final class ObjectMerger {
    private final MergeContext context;
    private final Function<String, Definition> merged;
    private final MemberMerger members;
    private final UnionMerger unions;
    private final HeaderMerger headers;
    private final Map<String, List<Member>> flat = new HashMap<>();

    /**
     * Makes the merger.
     *
     * @param merged gives the merged definition of a name, for bases
     */
    ObjectMerger(MergeContext context, Function<String, Definition> merged) {
        this.context = context;
        this.merged = merged;
        this.members = new MemberMerger(context);
        this.unions = new UnionMerger(context, members);
        this.headers = new HeaderMerger(context);
    }

    /** Merges a struct, in all versions: if one of them is a union, that is a conflict. */
    StructDefinition struct(Match match, StructDefinition newest) {
        refuseUnions(match, match.sources());
        // What is wrong with inherited members is the base's fault, and reported there.
        @Nullable Definition mergedBase = mergedBase(newest);
        List<Member> all = members.merge(match, match.sources());
        flat.put(match.name(), all);
        List<Member> inherited = inherited(match, mergedBase, all);
        List<Member> own = own(all, inherited);
        @Nullable DefinedType base = inherited == null ? null : newest.base();
        return new StructDefinition(headers.merge(match, names(own)), base, own);
    }

    /** Merges a union, which may have been a struct. */
    UnionDefinition union(Match match, UnionDefinition newest) {
        @Nullable Definition mergedBase = mergedBase(newest);
        List<Member> common = unions.common(match, newest);
        List<Member> inherited = inherited(match, mergedBase, common);
        boolean kept = inherited != null && inherited.size() == common.size();
        ObjectShape base = kept ? newest.base() : new ObjectShape.Inline(common);
        return new UnionDefinition(
                headers.merge(match, kept ? List.of() : names(common)),
                base,
                newest.discriminator(),
                unions.branches(match, newest),
                match.sources().stream().allMatch(ObjectMerger::isSimple));
    }

    /** Types that a union implies stay implied only where they are so in all versions. */
    private static boolean isSimple(Source source) {
        return source instanceof Source.Whole whole
                && whole.definition() instanceof UnionDefinition union
                && union.simple();
    }

    /** Merges members that are written in place as arguments or data; null where no version has any. */
    @Nullable
    ObjectShape data(Match match) {
        refuseUnions(match, match.sources());
        List<Member> all = members.merge(match, match.sources());
        return all.isEmpty() ? null : new ObjectShape.Inline(all);
    }

    private void refuseUnions(Match match, List<Source> sources) {
        for (Source source : sources) {
            FlatObject object = context.flat(source);
            if (object.tag() != null) {
                Source newest = sources.get(0);
                context.conflicts()
                        .report(
                                match.name(),
                                new Conflicts.Side(newest.version(), words(newest), newest.span()),
                                new Conflicts.Side(
                                        source.version(), "a union with tag '" + object.tag() + "'", source.span()));
                return;
            }
        }
    }

    private static String words(Source source) {
        return source instanceof Source.Whole whole && whole.definition().isType()
                ? "a struct"
                : "an object without a tag";
    }

    private @Nullable Definition mergedBase(Definition heir) {
        @Nullable DefinedType base = heir.baseType();
        return base == null ? null : merged.apply(base.qapiName());
    }

    /** Returns the members of a merged base, if they are all among those of the heir; else null. */
    private @Nullable List<Member> inherited(Match heir, @Nullable Definition base, List<Member> all) {
        if (!(base instanceof StructDefinition)) {
            return null;
        }
        List<Member> inherited = flat.getOrDefault(base.name(), List.of());
        boolean texts =
                inherited.stream().allMatch(member -> !isText(heir.name(), member) || isText(base.name(), member));
        return texts && MemberMerger.isPart(inherited, all) ? inherited : null;
    }

    private boolean isText(String owner, Member member) {
        return context.facts().isText(Element.member(owner, member.name()));
    }

    private static List<Member> own(List<Member> all, @Nullable List<Member> inherited) {
        if (inherited == null) {
            return all;
        }
        Set<String> names = new HashSet<>(names(inherited));
        return all.stream().filter(member -> !names.contains(member.name())).toList();
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }
}
