package io.github.qapi4j.generator.emit;

import java.util.Set;

/**
 * Lays out what JavaPoet writes as one would by hand: short comments, and annotations with one member, get one line instead of
 * three, no blank line parts fields, no line parts empty braces, and long lines are broken, but text blocks are left as they
 * are; imports from java.lang go where no type of the schema hides the class.
 *
 * <p>One pass over the lines, without patterns: every generated line comes through here, most of them in a young process.
 */
final class SourceCompactor {
    private static final int LINE = 120;
    /** By so much JavaPoet indents what goes on from the line before. */
    private static final int CONTINUATION = 8;

    private static final String IMPORT = "import java.lang.";
    private static final String COMMENT = "/**";
    private static final String COMMENT_END = "*/";
    /** How a statement's last line ends if its last argument is a text block; its lines are where they should be. */
    private static final String TEXT_BLOCK_END = " \"\"\");";

    private final String source;
    private final Set<String> hidden;
    private final StringBuilder out;

    private SourceCompactor(String source, Set<String> hidden) {
        this.source = source;
        this.hidden = hidden;
        this.out = new StringBuilder(source.length());
    }

    /**
     * Lays out a source.
     *
     * @param source what JavaPoet wrote
     * @param hidden the simple names of classes of java.lang that must be imported
     */
    static String compact(String source, Set<String> hidden) {
        SourceCompactor layout = new SourceCompactor(source, hidden);
        int at = 0;
        while (at < source.length()) {
            at = layout.take(at);
        }
        return layout.out.toString();
    }

    /** Takes what starts at a line's start, writes it, and returns where the next line starts. */
    private int take(int at) {
        int end = end(at);
        if (source.startsWith(IMPORT, at) && !hidden.contains(source.substring(at + IMPORT.length(), end - 1))) {
            return end + 1;
        }
        int next = end;
        if (end - 3 >= at && source.startsWith(COMMENT, end - 3)) {
            next = takeComment(at, end);
        } else if (end > at && source.charAt(end - 1) == '(') {
            next = takeAnnotation(at, end);
        }
        if (next != end) {
            return next;
        }
        if (end > at && source.charAt(end - 1) == '{' && isClosed(end + 1)) {
            out.append(source, at, end).append("}\n");
            return end(end + 1) + 1;
        }
        int last = lastOfStatement(at, end);
        if (last > end && source.startsWith(TEXT_BLOCK_END, last - TEXT_BLOCK_END.length())) {
            out.append(source, at, last + 1);
            return last + 1;
        }
        if (last > end || end - at > LINE && source.charAt(skipBlanks(at)) != '*') {
            return takeStatement(at, last);
        }
        if (end > at || !isBetweenFields(at)) {
            out.append(source, at, Math.min(end + 1, source.length()));
        }
        return end + 1;
    }

    /** Returns where the last line of a statement ends that JavaPoet broke, before its line was full: it goes on farther right. */
    private int lastOfStatement(int at, int end) {
        int indentation = skipBlanks(at) - at;
        if (at + indentation == end || source.charAt(at + indentation) == '*') {
            return end;
        }
        int last = end;
        while (last + 1 < source.length() && skipBlanks(last + 1) - last - 1 == indentation + CONTINUATION) {
            last = end(last + 1);
        }
        return last;
    }

    /** Writes a statement in as few lines as it needs; returns where the next line starts. */
    private int takeStatement(int at, int end) {
        StringBuilder statement = new StringBuilder(source.substring(at, end(at)));
        for (int line = end(at) + 1; line < end; line = end(line) + 1) {
            statement.append(' ').append(source, skipBlanks(line), end(line));
        }
        LongLines.append(statement.toString(), out);
        boolean closed = source.charAt(end - 1) == '{' && isClosed(end + 1);
        out.append(closed ? "}\n" : "\n");
        return closed ? end(end + 1) + 1 : end + 1;
    }

    /** Returns whether a line has a closing brace and nothing else. */
    private boolean isClosed(int at) {
        int brace = skipBlanks(at);
        return brace < source.length() && source.charAt(brace) == '}' && end(at) == brace + 1;
    }

    /** Returns whether an empty line has a field's declaration before it and one behind it. */
    private boolean isBetweenFields(int at) {
        int before = out.lastIndexOf("\n", out.length() - 2) + 1;
        return isField(out.substring(before, Math.max(before, out.length() - 1)))
                && isField(source.substring(Math.min(at + 1, source.length()), end(at + 1)));
    }

    private static boolean isField(String line) {
        int call = line.indexOf('(');
        int assignment = line.indexOf('=');
        return line.startsWith("    ") && line.endsWith(";") && (call < 0 || assignment >= 0 && assignment < call);
    }

    /** Writes a comment of one line; returns where the next line starts, or the end that it got if there is none. */
    private int takeComment(int at, int end) {
        int indentation = end - 3 - at;
        int text = end + 1 + indentation + 3;
        int textEnd = end(end + 1);
        int last = textEnd + 1 + indentation + 1;
        boolean oneLine = blank(at, end - 3)
                && source.startsWith(" * ", text - 3)
                && blank(end + 1, text - 3)
                && blank(textEnd + 1, last)
                && source.startsWith(COMMENT_END, last)
                && end(last) == last + 2
                && indentation + 4 + (textEnd - text) + 3 <= LINE;
        if (!oneLine) {
            return end;
        }
        out.append(source, at, end).append(' ').append(source, text, textEnd).append(" */\n");
        return last + 3;
    }

    /** Writes an annotation with one member; returns where the next line starts, or the end that it got. */
    private int takeAnnotation(int at, int end) {
        int name = skipBlanks(at);
        int memberEnd = end(end + 1);
        int member = skipBlanks(end + 1);
        int close = skipBlanks(memberEnd + 1);
        boolean single = name < end
                && source.charAt(name) == '@'
                && close < source.length()
                && source.charAt(close) == ')'
                && end(close) == close + 1
                && (end - at) + (memberEnd - member) + 1 <= LINE;
        if (!single) {
            return end;
        }
        out.append(source, at, end).append(source, member, memberEnd).append(")\n");
        return close + 2;
    }

    private int end(int at) {
        int end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }

    private int skipBlanks(int at) {
        int next = at;
        while (next < source.length() && source.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private boolean blank(int from, int to) {
        return skipBlanks(from) >= to;
    }
}
