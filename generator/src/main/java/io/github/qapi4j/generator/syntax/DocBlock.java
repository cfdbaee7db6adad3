package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Span;
import java.util.List;

/**
 * A documentation comment as it stands: its frame and the raw lines between.
 *
 * @param open the opening line, from its {@code ##} to its end
 * @param lines the comment lines between the frame lines, in order; source lines without {@code #} are not among them
 * @param close the closing line; where {@link #closed} is false, the token or end of file that stands in its place
 * @param closed false where another token or the end of the file came before the closing line (R26)
 */
public record DocBlock(Span open, List<Line> lines, Span close, boolean closed) {
    public DocBlock {
        lines = List.copyOf(lines);
    }

    /**
     * One comment line.
     *
     * @param span from its {@code #} to its end
     * @param text the line from its {@code #} on, trailing white space kept
     */
    public record Line(Span span, String text) {}
}
