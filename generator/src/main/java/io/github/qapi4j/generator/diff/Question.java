package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Outcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import java.util.Locale;

/** Whom a comparison is made for. */
public enum Question {
    /** Clients built for the old schema that meet the new QEMU. */
    SERVER,
    /** Clients built for the new schema that meet the old QEMU. */
    CLIENT,
    /** Code that uses the types generated from the old schema and is compiled or linked with those of the new one. */
    JAVA,
    /** All of them: the worst verdict counts. */
    ALL;

    /** Returns whether the question is about what is on the wire. */
    public boolean isAboutWire() {
        return this != JAVA;
    }

    /** Returns whether the question is about generated types. */
    public boolean isAboutJava() {
        return this == JAVA || this == ALL;
    }

    /** Returns the verdict that answers the question. */
    public Verdict verdict(Finding finding) {
        JavaOutcome java = finding.java();
        Outcome outcome = finding.outcome();
        if (java != null) {
            return isAboutJava() ? java.worst() : Verdict.INFO;
        }
        return switch (this) {
            case SERVER -> outcome.server();
            case CLIENT -> outcome.client();
            case JAVA -> Verdict.INFO;
            case ALL -> outcome.worst();
        };
    }

    /** Returns the word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
