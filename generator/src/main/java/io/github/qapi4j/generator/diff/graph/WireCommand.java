package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.model.CommandDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A command.
 *
 * @param traits its condition, features and place
 * @param arguments the object that holds its arguments
 * @param returns what it returns; the empty object for nothing
 * @param allowOob whether it may be sent out of band
 * @param declared what else its definition says, or null where a reply is all that is known
 */
public record WireCommand(
        Traits traits,
        String arguments,
        WireType returns,
        boolean allowOob,
        @Nullable Declared declared) {
    /**
     * What replies of {@code query-qmp-schema} do not tell.
     *
     * @param flags the flags
     * @param namesType whether the arguments are those of a type, as opposed to written in place
     */
    public record Declared(CommandDefinition.Flags flags, boolean namesType) {}
}
