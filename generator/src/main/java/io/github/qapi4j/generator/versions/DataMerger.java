package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Place;
import io.github.qapi4j.generator.match.Place.Role;
import io.github.qapi4j.generator.match.PlaceTypes;
import io.github.qapi4j.generator.match.PlaceTypes.At;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges commands and events. Where the newest version names a type for the data, that stays. */
final class DataMerger {
    private final MergeContext context;
    private final ObjectMerger objects;
    private final TypeMerger types;

    DataMerger(MergeContext context, ObjectMerger objects) {
        this.context = context;
        this.objects = objects;
        this.types = new TypeMerger(context);
    }

    CommandDefinition command(Match match, CommandDefinition newest) {
        @Nullable ObjectShape arguments = data(match, newest.arguments());
        Header header = header(match, arguments);
        flags(match);
        return new CommandDefinition(header, arguments, result(match), boxed(newest.flags(), arguments));
    }

    EventDefinition event(Match match, EventDefinition newest) {
        @Nullable ObjectShape arguments = data(match, newest.arguments());
        return new EventDefinition(header(match, arguments), arguments, newest.boxed() || isUnion(arguments));
    }

    private CommandDefinition.Flags boxed(CommandDefinition.Flags flags, @Nullable ObjectShape arguments) {
        return new CommandDefinition.Flags(
                flags.boxed() || isUnion(arguments),
                flags.gen(),
                flags.successResponse(),
                flags.allowOob(),
                flags.allowPreconfig(),
                flags.coroutine());
    }

    /** A struct that an older version alone, which is preferred, has as a union need not be boxed; the union has to. */
    private boolean isUnion(@Nullable ObjectShape data) {
        @Nullable DefinedType named = data == null ? null : data.named();
        return named != null && context.match(named.qapiName()).definition() instanceof UnionDefinition;
    }

    private Header header(Match match, @Nullable ObjectShape data) {
        List<String> names = data == null
                ? List.of()
                : data.ownMembers().stream().map(Member::name).toList();
        return new HeaderMerger(context).merge(match, names);
    }

    private @Nullable ObjectShape data(Match match, @Nullable ObjectShape newest) {
        if (newest == null || newest.named() == null) {
            return objects.data(match);
        }
        @Nullable PlaceTypes place = context.places(match).get(new Place(match.name(), Role.ARGUMENTS, ""));
        return place == null
                ? newest
                : new ObjectShape.Named((DefinedType) types.merge(place).type());
    }

    /** Returns the result; one that a version does not have may be missing. */
    private @Nullable Type result(Match match) {
        @Nullable PlaceTypes place = context.places(match).get(new Place(match.name(), Role.RESULT, ""));
        if (place == null) {
            return null;
        }
        Element result = Element.result(match.name());
        List<Source> having = place.types().stream().map(At::source).toList();
        context.facts().available(result, having);
        if (having.size() < match.sources().size()) {
            context.facts().nullable(result);
        }
        TypeMerger.Merged type = types.merge(place);
        if (type.texts()) {
            context.facts().texts(result);
        }
        return type.type();
    }

    /** Notes the flags that say how a command may be sent, where they are not the same in all versions. */
    private void flags(Match match) {
        Map<String, CommandDefinition.Flags> byLabel = new LinkedHashMap<>();
        Set<List<Boolean>> different = new LinkedHashSet<>();
        for (int i = match.definitions().size() - 1; i >= 0; i--) {
            Source.Whole source = match.definitions().get(i);
            CommandDefinition.Flags flags = ((CommandDefinition) source.definition()).flags();
            byLabel.put(context.conflicts().label(source.version()), flags);
            different.add(List.of(flags.gen(), flags.successResponse(), flags.allowOob(), flags.allowPreconfig()));
        }
        if (different.size() > 1) {
            context.facts().flags(match.name(), byLabel);
        }
    }
}
