package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges definitions by their names, each when it is first asked for. */
final class DefinitionMerger {
    private final MergeContext context;
    private final ObjectMerger objects;
    private final Map<String, Definition> merged = new HashMap<>();

    DefinitionMerger(MergeContext context) {
        this.context = context;
        this.objects = new ObjectMerger(context, this::merge);
    }

    /** Returns the merged definition of a name that some version defines. */
    Definition merge(String name) {
        @Nullable Definition known = merged.get(name);
        if (known != null) {
            return known;
        }
        Match match = context.match(name);
        Definition definition = match.definition().accept(new ByKind(match));
        merged.put(name, definition);
        return definition;
    }

    /** Merges definitions, and all that the merged ones refer to; returns the names of both. */
    Set<String> mergeAll(Collection<String> start) {
        Set<String> found = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (Type type : merge(open.pop()).references()) {
                String name = (type instanceof ArrayType array ? array.element() : type).qapiName();
                if (context.matches().of(name) != null && found.add(name)) {
                    open.add(name);
                }
            }
        }
        return found;
    }

    private final class ByKind implements Definition.Visitor<Definition> {
        private final Match match;

        ByKind(Match match) {
            this.match = match;
        }

        @Override
        public Definition visitEnum(EnumDefinition newest) {
            return new EnumMerger(context).merge(match, newest);
        }

        @Override
        public Definition visitStruct(StructDefinition newest) {
            return objects.struct(match, newest);
        }

        @Override
        public Definition visitUnion(UnionDefinition newest) {
            return objects.union(match, newest);
        }

        @Override
        public Definition visitAlternate(AlternateDefinition newest) {
            return new AlternateMerger(context).merge(match);
        }

        @Override
        public Definition visitCommand(CommandDefinition newest) {
            return new DataMerger(context, objects).command(match, newest);
        }

        @Override
        public Definition visitEvent(EventDefinition newest) {
            return new DataMerger(context, objects).event(match, newest);
        }
    }
}
