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
        String rest = line;
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + INDENT;
        while (rest.length() > WIDTH) {
            int at = lastBreak(rest);
            if (at < 0) {
                break;
            }
            out.append(rest, 0, at).append('\n');
            rest = indent + rest.substring(at).stripLeading();
        }
        out.append(rest);
    }

    /** Returns the last place outside of literals at which a line may be broken, or -1. */
    private static int lastBreak(String line) {
        int last = -1;
        boolean literal = false;
        int start = line.length() - line.stripLeading().length() + INDENT.length();
        for (int i = 0; i < WIDTH; i++) {
            char c = line.charAt(i);
            if (c == '"' && (i == 0 || line.charAt(i - 1) != '\\')) {
                literal = !literal;
            } else if (!literal && i > start && c == ' ' && isBreak(line, i)) {
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
