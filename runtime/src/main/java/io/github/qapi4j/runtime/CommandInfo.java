package io.github.qapi4j.runtime;

import java.util.Set;

/**
 * What a schema says about a command besides its types.
 *
 * @param name the name on the wire
 * @param flags how it may be sent, and what comes back
 */
public record CommandInfo(String name, Set<Flag> flags) {
    /** Copies the flags. */
    public CommandInfo {
        flags = Set.copyOf(flags);
    }

    /** Makes a value from a list of flags. */
    public static CommandInfo of(String name, Flag... flags) {
        return new CommandInfo(name, Set.of(flags));
    }

    /** Returns whether a reply comes on success; errors are answered in any case. */
    public boolean repliesOnSuccess() {
        return !flags.contains(Flag.NO_SUCCESS_RESPONSE);
    }

    /** A flag of a command; each stands for a key of the schema language. */
    public enum Flag {
        /** It may be sent out of band, by {@code exec-oob} ({@code allow-oob}). */
        ALLOW_OOB,
        /** It may be sent before the machine is created ({@code allow-preconfig}). */
        ALLOW_PRECONFIG,
        /** Nothing comes back when it succeeds ({@code success-response: false}). */
        NO_SUCCESS_RESPONSE,
        /** Its arguments may go beyond the schema ({@code gen: false}); strict readers take those as well. */
        FREE_ARGUMENTS
    }
}
