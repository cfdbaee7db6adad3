package io.github.qapi4j.generator.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The text of a file as ANTLR reads it, in which a position counts code points and characters alike: it has none beyond the
 * basic plane.
 */
final class TextStream implements CharStream {
    private final String text;
    private int index;

    /**
     * Makes a stream.
     *
     * @param text without surrogates
     */
    TextStream(String text) {
        this.text = text;
    }

    /** Returns whether a text has none of the characters that take two. */
    static boolean suits(String text) {
        return text.codePointCount(0, text.length()) == text.length();
    }

    /** Returns the whole text. */
    String text() {
        return text;
    }

    @Override
    public int LA(int offset) {
        int at = offset > 0 ? index + offset - 1 : index + offset;
        return at >= 0 && at < text.length() ? text.charAt(at) : EOF;
    }

    @Override
    public void consume() {
        if (index == text.length()) {
            throw new IllegalStateException("cannot consume EOF");
        }
        index++;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int position) {
        index = Math.min(position, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    /** Does nothing: all of the text stays at hand. */
    @Override
    public int mark() {
        return -1;
    }

    /** Does nothing: all of the text stays at hand. */
    @Override
    public void release(int marker) {
        // nothing was marked
    }
}
