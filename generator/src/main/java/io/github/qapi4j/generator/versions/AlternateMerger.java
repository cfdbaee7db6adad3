package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.PlaceTypes;
import io.github.qapi4j.generator.match.PlaceTypes.At;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges alternates: the branches of all versions, matched by the kind of JSON value, with the newest's names. */
final class AlternateMerger {
    private final MergeContext context;

    AlternateMerger(MergeContext context) {
        this.context = context;
    }

    AlternateDefinition merge(Match match) {
        TypeMerger types = new TypeMerger(context);
        List<Branch> branches = new ArrayList<>();
        for (PlaceTypes place : context.places(match).values()) {
            String name = place.place().name();
            List<Source> sources = place.types().stream().map(At::source).toList();
            Element element = Element.branch(match.name(), name);
            context.facts().available(element, sources);
            TypeMerger.Merged type = types.merge(place);
            if (type.texts()) {
                context.facts().texts(element);
            }
            branches.add(new Branch(
                    name,
                    type.type(),
                    Conditions.any(place.types().stream()
                            .map(AlternateMerger::condition)
                            .toList()),
                    place.types().get(0).span()));
        }
        List<String> names = branches.stream().map(Branch::name).toList();
        return new AlternateDefinition(new HeaderMerger(context).merge(match, names), branches);
    }

    /** Returns when a version has a branch; what it has in place of the alternate it has always. */
    private static @Nullable Condition condition(At at) {
        if (at.source() instanceof Source.Whole whole) {
            for (Branch branch : whole.definition().branches()) {
                if (branch.span().equals(at.span()) && branch.type().equals(at.type())) {
                    return branch.condition();
                }
            }
        }
        return null;
    }
}
