package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.syntax.DocBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the lines of a comment that is read strictly.
 *
 * <p>The first fault ends the walk: there is no further line then, so that every loop over lines ends by itself.
 */
final class LineCursor {
    private final DocBlock block;
    private final List<DocLine> lines;
    private final Diagnostics diagnostics;
    private int index = -1;
    private boolean failed;

    LineCursor(DocBlock block, List<DocLine> lines, Diagnostics diagnostics) {
        this.block = block;
        this.lines = lines;
        this.diagnostics = diagnostics;
    }

    /** Goes to the first line. */
    void start() {
        advance();
    }

    /** Returns the current line, or null behind the last one and after a fault. */
    @Nullable
    DocLine line() {
        return failed || index >= lines.size() ? null : lines.get(index);
    }

    /**
     * Goes to the next line, which must have a blank behind its {@code #} (R27), and returns it as {@link #line} does. Behind
     * the last line the comment must be closed (R25, R26): what is missing from it matters less than that.
     */
    @Nullable
    DocLine advance() {
        index++;
        if (index == lines.size() && !failed) {
            checkClose();
        }
        DocLine line = line();
        if (line != null && !line.spaced()) {
            fail(Code.DOC_LINE, line.span(), "a blank must follow the '#' of a doc comment's line");
        }
        return line();
    }

    private void checkClose() {
        if (!block.closed()) {
            fail(
                    Code.DOC_FRAME,
                    block.close(),
                    "the doc comment must be closed by a line '##' before this",
                    new Note("it starts here", block.open()));
        } else if (!isFrame(block.close())) {
            fail(Code.DOC_FRAME, block.close(), "the closing line of a doc comment must be exactly '##'");
        }
    }

    /** Returns whether a comment line is exactly {@code ##}. */
    static boolean isFrame(Span span) {
        String line = span.file().line(span.line());
        return line.substring(line.offsetByCodePoints(0, span.column() - 1)).equals("##");
    }

    /** Goes to the next line that is not blank; stays where the current one is not. */
    @Nullable
    DocLine skipBlank() {
        DocLine line = line();
        while (line != null && line.isBlank()) {
            line = advance();
        }
        return line;
    }

    boolean failed() {
        return failed;
    }

    void fail(Code code, Span span, String message, Note... notes) {
        diagnostics.error(code, span, message, notes);
        failed = true;
    }

    /** Reports something that QEMU accepts by mistake; the walk goes on. */
    void warn(Code code, Span span, String message, Note... notes) {
        diagnostics.warning(code, span, message, notes);
    }
}
