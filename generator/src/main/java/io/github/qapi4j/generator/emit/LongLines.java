package io.github.qapi4j.generator.emit;

/**
 * Breaks lines of code that are too long, where JavaPoet knows no place to do so: behind a comma or what assigns, or before
 * a word or an operator that goes on with what stands before. Literals are left whole.
 */
final class LongLines {
    private static final int WIDTH = 120;
    private static final String INDENT = "        ";

    /** What may stand at the start of a line. */
    private static final String[] STARTS = {" implements ", " extends ", " permits ", " throws ", " -> ", " + ", " || "
    };

    private LongLines() {}

    /** Appends a line without its end, in as many lines as it needs. */
    static void append(String line, StringBuilder out) {
        int text = line.length() - line.stripLeading().length();
        String indent = line.substring(0, text) + INDENT;
        int from = 0;
        int end = WIDTH;
        while (line.length() > end) {
            int at = lastBreak(line, text, end);
            if (at < 0) {
                break;
            }
            out.append(line, from, at).append('\n').append(indent);
            from = at;
            while (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
            text = from;
            end = from + WIDTH - indent.length();
        }
        out.append(line, from, line.length());
    }

    /** Returns the last place before the end, outside of literals, at which the text may be broken, or -1. */
    private static int lastBreak(String line, int text, int end) {
        int last = -1;
        boolean literal = false;
        for (int i = text; i < end; i++) {
            char c = line.charAt(i);
            if (c == '"' && (i == 0 || line.charAt(i - 1) != '\\')) {
                literal = !literal;
            } else if (!literal && i > text + INDENT.length() && c == ' ' && isBreak(line, i)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isBreak(String line, int at) {
        if (line.charAt(at - 1) == ',' || line.startsWith(" =", at - 2)) {
            return true;
        }
        for (String start : STARTS) {
            if (line.startsWith(start, at)) {
                return true;
            }
        }
        return false;
    }
}
