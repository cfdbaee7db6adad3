package io.github.qapi4j.generator.diff.rule;

/**
 * What a difference does to code that uses the types generated from the old schema: accessors, setters, constants, builders.
 *
 * @param source whether it compiles against those of the new schema
 * @param binary whether its class files link with them
 * @param positional whether it also breaks code that names all components of a record in order: constructors, patterns
 */
public record JavaOutcome(Verdict source, Verdict binary, boolean positional) {
    /** It neither compiles nor links. */
    public static final JavaOutcome BREAK = new JavaOutcome(Verdict.BREAK, Verdict.BREAK, true);

    /** It compiles and links, and may be surprised: by a value that a switch does not know. */
    public static final JavaOutcome RISK = new JavaOutcome(Verdict.RISK, Verdict.RISK, false);

    /** It compiles, perhaps with a warning, and links. */
    public static final JavaOutcome WARNING = new JavaOutcome(Verdict.RISK, Verdict.OK, false);

    /** Only code that names all components in order breaks. */
    public static final JavaOutcome POSITIONAL = new JavaOutcome(Verdict.OK, Verdict.OK, true);

    /** Returns the worse of both verdicts. */
    public Verdict worst() {
        return source.compareTo(binary) < 0 ? source : binary;
    }

    /** Returns what it does where code that names all components in order counts as well. */
    public JavaOutcome withPositions() {
        return positional ? BREAK : this;
    }
}
