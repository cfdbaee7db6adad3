package io.github.qapi4j.generator.syntax;

/** White space as the language sees it: what Unicode and Python's {@code isspace} call so (section 1.4). */
final class Blank {
    private Blank() {}

    /** Returns whether a code point is white space; the lexer's rules say the same in a set. */
    static boolean is(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
