package io.github.qapi4j.generator.model;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the identifiers that the conditions of a schema mention, those of expressions that are not understood too. */
public final class Identifiers {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

    private final SortedSet<String> found = new TreeSet<>();

    private Identifiers() {}

    /** Returns the identifiers, sorted. */
    public static SortedSet<String> of(Schema schema) {
        Identifiers identifiers = new Identifiers();
        schema.definitions().values().forEach(identifiers::addDefinition);
        return identifiers.found;
    }

    private void addDefinition(Definition definition) {
        add(definition.header().condition());
        definition.header().features().forEach(this::addConditional);
        definition.ownMembers().forEach(member -> {
            addConditional(member);
            member.features().forEach(this::addConditional);
        });
        definition.values().forEach(value -> {
            addConditional(value);
            value.features().forEach(this::addConditional);
        });
        definition.branches().forEach(this::addConditional);
    }

    private void addConditional(Conditional thing) {
        add(thing.condition());
    }

    private void add(@Nullable Condition condition) {
        if (condition != null) {
            condition.accept(new Collector());
        }
    }

    private final class Collector implements Condition.Visitor<SortedSet<String>> {
        @Override
        public SortedSet<String> visitDefined(Condition.Defined condition) {
            found.add(condition.identifier());
            return found;
        }

        @Override
        public SortedSet<String> visitAll(Condition.All condition) {
            condition.conditions().forEach(part -> part.accept(this));
            return found;
        }

        @Override
        public SortedSet<String> visitAny(Condition.Any condition) {
            condition.conditions().forEach(part -> part.accept(this));
            return found;
        }

        @Override
        public SortedSet<String> visitNot(Condition.Not condition) {
            return condition.condition().accept(this);
        }

        @Override
        public SortedSet<String> visitOpaque(Condition.Opaque condition) {
            Matcher words = WORD.matcher(condition.expression());
            while (words.find()) {
                found.add(words.group());
            }
            return found;
        }
    }
}
