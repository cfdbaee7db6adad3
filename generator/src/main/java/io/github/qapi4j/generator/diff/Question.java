package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.rule.Outcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import java.util.Locale;

/** Whom a comparison is made for. */
public enum Question {
    /** Clients built for the old schema that meet the new QEMU. */
    SERVER,
    /** Clients built for the new schema that meet the old QEMU. */
    CLIENT,
    /** Both: the worse verdict counts. */
    ALL;

    /** Returns the verdict that answers the question. */
    public Verdict verdict(Outcome outcome) {
        return switch (this) {
            case SERVER -> outcome.server();
            case CLIENT -> outcome.client();
            case ALL -> outcome.worst();
        };
    }

    /** Returns the word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
