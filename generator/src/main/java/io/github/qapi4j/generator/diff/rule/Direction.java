package io.github.qapi4j.generator.diff.rule;

import java.util.Locale;

/** Which way values go, as seen from the client. */
public enum Direction {
    /** The client sends them: arguments of commands. */
    SEND("sent"),
    /** The client receives them: results of commands, data of events. */
    RECEIVE("received"),
    /** Neither: commands and events themselves. */
    NONE("");

    private final String participle;

    Direction(String participle) {
        this.participle = participle;
    }

    /** Returns the word for it in lists for people: {@code sent}; empty for neither. */
    public String participle() {
        return participle;
    }

    /** Returns the word for it on the command line and in JSON: {@code send}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
