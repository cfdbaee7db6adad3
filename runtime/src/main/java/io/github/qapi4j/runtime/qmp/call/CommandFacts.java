package io.github.qapi4j.runtime.qmp.call;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;

/** What a schema says of a command; the one place that knows how generated code tells it. */
public final class CommandFacts {
    private CommandFacts() {}

    public static String name(Command<?> command) {
        return command.qapiCommand().name();
    }

    public static boolean allowsOutOfBand(Command<?> command) {
        return command.qapiCommand().flags().contains(CommandInfo.Flag.ALLOW_OOB);
    }

    public static boolean repliesOnSuccess(Command<?> command) {
        return command.qapiCommand().repliesOnSuccess();
    }
}
