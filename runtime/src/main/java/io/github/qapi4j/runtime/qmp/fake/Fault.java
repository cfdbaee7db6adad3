package io.github.qapi4j.runtime.qmp.fake;

/** How the answer to a command goes wrong. The command itself is carried out as its script says. */
public final class Fault {
    /** What is done. */
    enum Kind {
        SILENCE,
        WRONG_ID,
        NO_ID,
        TWICE,
        BEFORE,
        INSTEAD,
        DROP_BEFORE,
        DROP_AFTER
    }

    private final Kind kind;
    private final String text;
    private final int count;

    private Fault(Kind kind, String text, int count) {
        this.kind = kind;
        this.text = text;
        this.count = count;
    }

    /** No answer comes. */
    public static Fault silence() {
        return new Fault(Kind.SILENCE, "", 0);
    }

    /** The answer carries the number of another command, that nobody has sent. */
    public static Fault wrongId() {
        return new Fault(Kind.WRONG_ID, "", 0);
    }

    /** The answer carries no number. */
    public static Fault noId() {
        return new Fault(Kind.NO_ID, "", 0);
    }

    /** The answer comes twice. */
    public static Fault twice() {
        return new Fault(Kind.TWICE, "", 0);
    }

    /** Something else comes before the answer. */
    public static Fault garbage(String text) {
        return new Fault(Kind.BEFORE, text, 0);
    }

    /**
     * The answer's result is something else.
     *
     * @param json the text in place of the value of {@code return}
     */
    public static Fault result(String json) {
        return new Fault(Kind.INSTEAD, json, 0);
    }

    /** The answer's result is a string of some length. */
    public static Fault huge(int characters) {
        return result('"' + "x".repeat(characters) + '"');
    }

    /** The connection ends in place of the answer. */
    public static Fault dropBeforeReply() {
        return new Fault(Kind.DROP_BEFORE, "", 0);
    }

    /** The connection ends inside of the answer, after some bytes of it. */
    public static Fault dropAfter(int bytes) {
        return new Fault(Kind.DROP_AFTER, "", bytes);
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }
}
