package io.github.qapi4j.generator.diag;

import java.util.Locale;

/** A source line as it is shown below a message, with a mark under the stretch that is meant. */
final class Snippet {
    private static final int TAB_STOP = 8;
    private static final int GUTTER = 8;
    private static final int MAX_WIDTH = 120 - GUTTER;

    /** A line that is longer was written by no one and is not shown, so that many errors in it stay cheap. */
    private static final int MAX_LENGTH = 10_000;

    private static final String DOTS = "...";

    private final StringBuilder shown = new StringBuilder();
    private int markStart;
    private int markEnd;

    private Snippet() {}

    /** Returns two lines, each ending in LF; nothing where the place has no line that people read, only the first without a column. */
    static String of(Span span) {
        if (span.line() == 0 || span.file().line(span.line()).length() > MAX_LENGTH) {
            return "";
        }
        Snippet snippet = new Snippet();
        snippet.expand(span);
        snippet.clip();
        String text = String.format(Locale.ROOT, "%5d | ", span.line()) + snippet.shown;
        String marked = text.stripTrailing() + "\n";
        if (span.column() == 0) {
            return marked;
        }
        int tail = snippet.markEnd - snippet.markStart - 1;
        return marked + "      | " + " ".repeat(snippet.markStart) + "^" + "~".repeat(Math.max(tail, 0)) + "\n";
    }

    /** Expands tabs and spells out what is not printed, and finds where the marked stretch comes to lie. */
    private void expand(Span span) {
        int[] points = span.file().line(span.line()).codePoints().toArray();
        int first = Math.max(span.column(), 1) - 1;
        for (int i = 0; i < points.length; i++) {
            if (i == first) {
                markStart = shown.length();
            }
            if (points[i] == '\t') {
                shown.append(" ".repeat(TAB_STOP - shown.length() % TAB_STOP));
            } else {
                SafeText.append(shown, points[i]);
            }
            if (i < first + span.length()) {
                markEnd = shown.length();
            }
        }
        if (first >= points.length) {
            markStart = shown.length();
            markEnd = markStart + 1;
        }
    }

    /** Cuts a long line so that the start of the mark is seen. */
    private void clip() {
        if (shown.length() <= MAX_WIDTH) {
            return;
        }
        int start = Math.max(0, Math.min(markStart - MAX_WIDTH / 3, shown.length() - MAX_WIDTH));
        int end = Math.min(shown.length(), start + MAX_WIDTH);
        if (end < shown.length()) {
            shown.replace(end - DOTS.length(), shown.length(), DOTS);
        }
        if (start > 0) {
            shown.replace(0, start + DOTS.length(), DOTS);
        }
        markStart -= start;
        markEnd = Math.min(markEnd, end) - start;
    }
}
