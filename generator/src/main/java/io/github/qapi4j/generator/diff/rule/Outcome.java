package io.github.qapi4j.generator.diff.rule;

/**
 * What a difference does.
 *
 * @param server to clients built for the old schema that meet the new QEMU
 * @param client to clients built for the new schema that meet the old QEMU
 */
public record Outcome(Verdict server, Verdict client) {
    /** Nothing on either side. */
    static final Outcome OK = new Outcome(Verdict.OK, Verdict.OK);

    /** Both sides fail. */
    static final Outcome BREAK = new Outcome(Verdict.BREAK, Verdict.BREAK);

    /** Some uses fail on both sides. */
    static final Outcome RISK = new Outcome(Verdict.RISK, Verdict.RISK);

    /** It is told, and does nothing. */
    public static final Outcome INFO = new Outcome(Verdict.INFO, Verdict.INFO);

    /** Old clients fail. */
    static final Outcome SERVER_BREAK = new Outcome(Verdict.BREAK, Verdict.OK);

    /** Old clients fail at times. */
    static final Outcome SERVER_RISK = new Outcome(Verdict.RISK, Verdict.OK);

    /** New clients fail. */
    static final Outcome CLIENT_BREAK = new Outcome(Verdict.OK, Verdict.BREAK);

    /** New clients fail at times. */
    static final Outcome CLIENT_RISK = new Outcome(Verdict.OK, Verdict.RISK);

    /** Returns what it does where it is so in some builds only. */
    public Outcome milder() {
        return new Outcome(server.milder(), client.milder());
    }

    /** Returns the worse of both verdicts. */
    public Verdict worst() {
        return server.compareTo(client) < 0 ? server : client;
    }
}
