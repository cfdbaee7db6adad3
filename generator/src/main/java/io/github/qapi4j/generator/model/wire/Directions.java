package io.github.qapi4j.generator.model.wire;

import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which way the values of each type go, as the commands and events of a whole schema have it. A client sends arguments; it
 * receives results and the data of events. A schema without commands and events has neither.
 *
 * @param sent the names of commands with arguments, and of all types that can be part of these
 * @param received the names of events with data, and of all types that can be part of these or of results
 */
public record Directions(Set<String> sent, Set<String> received) {
    public Directions {
        sent = Set.copyOf(sent);
        received = Set.copyOf(received);
    }

    /** Finds the directions in a schema. */
    public static Directions of(Schema schema) {
        Set<String> sent = new LinkedHashSet<>();
        Set<String> received = new LinkedHashSet<>();
        for (Definition definition : schema.definitions().values()) {
            if (definition instanceof CommandDefinition command) {
                if (command.arguments() != null) {
                    sent.add(command.name());
                    add(schema, command.arguments().references(), sent);
                }
                if (command.returns() != null) {
                    add(schema, List.of(command.returns()), received);
                }
            } else if (definition instanceof EventDefinition event && event.arguments() != null) {
                received.add(event.name());
                add(schema, event.arguments().references(), received);
            }
        }
        return new Directions(sent, received);
    }

    /** Returns whether a client only receives, and never sends, the members that a definition writes down itself. */
    public boolean isOnlyReceived(String definition) {
        return received.contains(definition) && !sent.contains(definition);
    }

    /** Adds what types name, and all that this refers to. */
    private static void add(Schema schema, Collection<Type> types, Set<String> found) {
        Deque<Type> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            Type type = open.pop();
            Type named = type instanceof ArrayType array ? array.element() : type;
            if (named instanceof DefinedType defined && found.add(defined.qapiName())) {
                open.addAll(schema.definition(defined).references());
            }
        }
    }
}
