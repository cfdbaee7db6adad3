package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;

/** What a schema says of a command; the one place that knows how generated code tells it. */
final class CommandFacts {
    private CommandFacts() {}

    static String name(Command<?> command) {
        return command.qapiCommand().name();
    }

    static boolean allowsOutOfBand(Command<?> command) {
        return command.qapiCommand().flags().contains(CommandInfo.Flag.ALLOW_OOB);
    }

    static boolean repliesOnSuccess(Command<?> command) {
        return command.qapiCommand().repliesOnSuccess();
    }
}
