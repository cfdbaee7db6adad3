package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import org.jspecify.annotations.Nullable;

/** Reads the text of a member, a feature or a tagged section, which indentation holds together (section 10.4; R37). */
final class BodyReader {
    private final LineCursor cursor;
    private final SectionCollector sections;

    BodyReader(LineCursor cursor, SectionCollector sections) {
        this.cursor = cursor;
        this.sections = sections;
    }

    /**
     * Reads from the marker line, which is the cursor's, to the line that belongs to it no more.
     *
     * @param text what stands behind the marker on its line
     * @param marker the marker's place
     */
    void read(String text, Span marker) {
        sections.append(text, marker);
        @Nullable DocLine line = cursor.advance();
        while (line != null && line.isBlank()) {
            sections.append(line);
            line = cursor.advance();
        }
        if (line != null && line.indent() > 0) {
            readIndented(line);
        }
    }

    private void readIndented(DocLine first) {
        sections.append(first);
        DocLine previous = first;
        for (DocLine line = cursor.advance(); line != null; line = cursor.advance()) {
            if (Markers.STRICT_NAME.matcher(line.text()).matches()) {
                return;
            }
            if (!line.isBlank() && line.indent() < first.indent()) {
                if (!previous.isBlank()) {
                    reportDedent(line, first.indent(), previous == first);
                }
                return;
            }
            sections.append(line);
            previous = line;
        }
    }

    /** Refuses where QEMU does, on the second line only; the fault is as bad on later ones, so these get a warning. */
    private void reportDedent(DocLine line, int expected, boolean refused) {
        String message = "this line is indented less than the text that it goes on with, which has "
                + (expected == 1 ? "1 blank" : expected + " blanks");
        Note note = Note.of("indent it, or put a blank line before it if it starts new text");
        if (refused) {
            cursor.fail(Code.DOC_INDENT, line.span(), message, note);
        } else {
            cursor.warn(Code.DOC_INDENT, line.span(), message, note);
        }
    }
}
