package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.ObjectShape;
import org.jspecify.annotations.Nullable;

/** What commands and events have in common: {@code data}. */
final class Data {
    private Data() {}

    /** Returns the arguments of a command or the data of an event; null where it has none, and for all else. */
    static @Nullable ObjectShape of(Definition definition) {
        if (definition instanceof CommandDefinition command) {
            return command.arguments();
        }
        return definition instanceof EventDefinition event ? event.arguments() : null;
    }
}
