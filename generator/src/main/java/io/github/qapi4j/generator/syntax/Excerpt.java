package io.github.qapi4j.generator.syntax;

/** Source text as a message quotes it. */
final class Excerpt {
    private static final int MAX_CODE_POINTS = 80;

    private Excerpt() {}

    /** Returns the text, or its beginning and three dots where it is long. */
    static String of(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_CODE_POINTS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS)) + "...";
    }
}
