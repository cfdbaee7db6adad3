package io.github.qapi4j.runtime.qmp.call;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;

/** What a schema says of a command; the one place that knows how generated code tells it. */
public final class CommandFacts {
    private CommandFacts() {}

    /** Returns the name on the wire. */
    public static String name(Command<?> command) {
        return command.qapiCommand().name();
    }

    /** Returns whether it may be sent out of band. */
    public static boolean allowsOutOfBand(Command<?> command) {
        return command.qapiCommand().flags().contains(CommandInfo.Flag.ALLOW_OOB);
    }

    /** Returns whether a reply comes on success. */
    public static boolean repliesOnSuccess(Command<?> command) {
        return command.qapiCommand().repliesOnSuccess();
    }
}
