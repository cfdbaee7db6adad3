package io.github.qapi4j.generator.emit.javadoc;

/** Breaks running Javadoc into lines at its blanks. */
final class LineWrapper {
    /** With the indentation of a method in a nested type and the comment's asterisks, this makes lines of up to 120 columns. */
    static final int NESTED = 105;

    /** The same for a type that is nested in a type. */
    static final int TYPE = 113;

    /** The same for what is not indented. */
    static final int TOP = 117;

    private LineWrapper() {}

    /**
     * Appends a paragraph and a line feed; a word that is longer than a line stays whole.
     *
     * @param width how many characters fit into a line
     */
    static void append(String paragraph, StringBuilder out, int width) {
        int column = out.length() - (out.lastIndexOf("\n") + 1);
        boolean first = true;
        for (int start = wordStart(paragraph, 0); start < paragraph.length(); ) {
            int end = wordEnd(paragraph, start);
            if (!first && column + 1 + (end - start) > width) {
                out.append('\n');
                column = 0;
            } else if (!first) {
                out.append(' ');
                column++;
            }
            out.append(paragraph, start, end);
            column += end - start;
            first = false;
            start = wordStart(paragraph, end);
        }
        out.append('\n');
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBreak(char c) {
        return c == ' ' || c == '\n';
    }
}
