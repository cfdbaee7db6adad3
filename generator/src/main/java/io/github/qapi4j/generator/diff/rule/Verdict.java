package io.github.qapi4j.generator.diff.rule;

import java.util.Locale;

/** What a difference does to those whom a question is about; the worst first. */
public enum Verdict {
    /** Normal use fails. */
    BREAK,
    /** Some uses fail. */
    RISK,
    /** Nothing fails. */
    OK,
    /** Nothing is promised, or nothing happens yet. */
    INFO;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** Returns the next better verdict, for what is so in some builds only. */
    Verdict milder() {
        return this == BREAK ? RISK : this == RISK ? OK : this;
    }

    /** Returns this verdict, or the other one if this is worse than it. */
    public Verdict atMost(Verdict other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** Returns the word for it. */
    public String word() {
        return word;
    }
}
