package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment as it stands; it is cut into lines only when somebody asks for them.
 *
 * @param open the opening line, from its {@code ##} to its end
 * @param text the whole comment from its {@code ##} on, LF between lines, indentation of further lines kept
 * @param cutOff the token or end of file that stands in the place of the closing line (R26), or null where there is one
 */
public record DocBlock(Span open, String text, @Nullable Span cutOff) {
    /**
     * One comment line.
     *
     * @param span from its {@code #} to its end
     * @param text the line from its {@code #} on, trailing white space kept
     */
    public record Line(Span span, String text) {}

    /** Returns whether the comment has its closing line (R26). */
    public boolean closed() {
        return cutOff == null;
    }

    /** Returns the place of the closing line, or of what stands in its place. */
    public Span close() {
        if (cutOff != null) {
            return cutOff;
        }
        List<Line> all = commentLines();
        return all.get(all.size() - 1).span();
    }

    /** Returns the frame line with an opening brace in it, which is meant to be a definition's; null where there is none. */
    @Nullable
    Span braceInFrame() {
        int first = text.indexOf('\n');
        if (closed() && text.indexOf('{', text.lastIndexOf('\n')) >= 0) {
            return close();
        }
        return text.substring(0, first < 0 ? text.length() : first).indexOf('{') >= 0 ? open : null;
    }

    /** Returns the comment lines between the frame lines, in order; source lines without {@code #} are not among them. */
    public List<Line> lines() {
        List<Line> all = commentLines();
        return closed() ? all.subList(0, all.size() - 1) : all;
    }

    /**
     * Returns the text of the first of the {@link #lines}, without cutting the comment; where there is none, that of the closing
     * line, or a bare {@code #}.
     */
    public String firstLine() {
        int newline = text.indexOf('\n');
        int start = newline < 0 ? -1 : text.indexOf('#', newline);
        if (start < 0) {
            return "#";
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** Returns all comment lines but the opening one. */
    private List<Line> commentLines() {
        List<Line> lines = new ArrayList<>();
        int line = open.line();
        for (int newline = text.indexOf('\n'); newline >= 0; ) {
            int start = newline + 1;
            newline = text.indexOf('\n', start);
            line++;
            String row = text.substring(start, newline < 0 ? text.length() : newline);
            int hash = row.indexOf('#');
            if (hash >= 0) {
                lines.add(line(line, row, hash));
            }
        }
        return lines;
    }

    private Line line(int number, String row, int start) {
        String comment = row.substring(start);
        int column = row.codePointCount(0, start) + 1;
        return new Line(new Span(open.file(), number, column, comment.codePointCount(0, comment.length())), comment);
    }
}
