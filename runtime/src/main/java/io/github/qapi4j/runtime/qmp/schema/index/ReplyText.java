package io.github.qapi4j.runtime.qmp.schema.index;

/**
 * The text of a reply, gone through once. It knows JSON as every QEMU writes it, in ASCII and without escapes, and gives up at
 * anything else; so what it takes is JSON. Of a string it says where it stands, and its hash code, which a table of names needs.
 */
final class ReplyText {
    /** Jackson takes names of 50,000 characters. */
    private static final int LONGEST_NAME = 1_000;

    /** Jackson takes 500 levels. */
    private static final int DEEPEST = 50;

    /** More digits might be more than a long. */
    private static final int MOST_DIGITS = 18;

    private final byte[] bytes;
    private int at;
    private int start;
    private int length;
    private int hash;

    ReplyText(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Returns where the last string begins, behind its quote. */
    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** Returns the hash code that the last string has as a {@link String}. */
    int hash() {
        return hash;
    }

    /** Returns where this stands, for {@link #goTo}. */
    int position() {
        return at;
    }

    void goTo(int position) {
        at = position;
    }

    boolean isAtEnd() {
        return next() == 0 && at == bytes.length;
    }

    /** Passes over white space, and returns what comes next, which stays; 0 at the end. */
    int next() {
        for (; at < bytes.length; at++) {
            int next = bytes[at];
            if (next > ' ' || next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
        }
        return 0;
    }

    private boolean take(char sign) {
        boolean isThere = next() == sign;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(char sign) {
        require(next() == sign);
        at++;
    }

    /** Enters an object or an array; returns whether there is anything in it. */
    boolean enter(char first, char last) {
        expect(first);
        return !take(last);
    }

    /** Goes to the next member or element, or leaves; returns whether there is one. */
    boolean hasMore(char last) {
        if (take(',')) {
            return true;
        }
        expect(last);
        return false;
    }

    /** Reads the name of a member. */
    void name() {
        string();
        require(length <= LONGEST_NAME);
        expect(':');
    }

    void string() {
        expect('"');
        int code = 0;
        int end = at;
        for (; end < bytes.length && bytes[end] != '"'; end++) {
            int letter = bytes[end];
            // Bytes beyond ASCII are negative.
            require(letter >= ' ' && letter != '\\');
            code = 31 * code + letter;
        }
        require(end < bytes.length);
        start = at;
        length = end - at;
        hash = code;
        at = end + 1;
    }

    /** Passes over a value of any kind. */
    void skip() {
        skip(0);
    }

    private void skip(int depth) {
        require(depth < DEEPEST);
        switch (next()) {
            case '"' -> string();
            case '{' -> {
                for (boolean more = enter('{', '}'); more; more = hasMore('}')) {
                    name();
                    skip(depth + 1);
                }
            }
            case '[' -> {
                for (boolean more = enter('[', ']'); more; more = hasMore(']')) {
                    skip(depth + 1);
                }
            }
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> integer();
        }
    }

    /** Reads one of the three words. What may not stand behind it, nobody takes. */
    void word(String word) {
        next();
        require(bytes.length - at >= word.length());
        for (int i = 0; i < word.length(); i++) {
            require(bytes[at + i] == word.charAt(i));
        }
        at += word.length();
    }

    private void integer() {
        take('-');
        int first = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        int digits = at - first;
        require(digits == 1 || digits > 1 && digits <= MOST_DIGITS && bytes[first] != '0');
    }

    /** Gives up if something is not as it must be. */
    static void require(boolean good) {
        if (!good) {
            throw new GivenUp();
        }
    }

    /** Says that the reply is not of the form that a good one has. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private GivenUp() {
            super(null, null, false, false);
        }
    }
}
