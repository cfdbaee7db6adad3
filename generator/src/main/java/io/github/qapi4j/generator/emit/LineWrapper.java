package io.github.qapi4j.generator.emit;

/** Breaks running Javadoc into lines at its blanks. */
final class LineWrapper {
    /** With the indentation of a nested type and the comment's asterisks, this makes lines of about 100 columns. */
    private static final int WIDTH = 92;

    private LineWrapper() {}

    /** Appends a paragraph and a line feed; a word that is longer than a line stays whole. */
    static void append(String paragraph, StringBuilder out) {
        int column = out.length() - (out.lastIndexOf("\n") + 1);
        boolean first = true;
        for (String word : paragraph.split("[ \n]+")) {
            if (!first && column + 1 + word.length() > WIDTH) {
                out.append('\n');
                column = 0;
            } else if (!first) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
            first = false;
        }
        out.append('\n');
    }
}
