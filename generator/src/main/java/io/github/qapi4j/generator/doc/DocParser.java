package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.DocBlock;
import java.util.List;

/** Takes a doc comment apart (section 10 of the language reference). */
public final class DocParser {
    private DocParser() {}

    /**
     * Reads one comment.
     *
     * @param block the comment as it stands in its file
     * @param mode {@code LENIENT} accepts what QEMU 4.0 to 10.2 write and reports nothing; {@code STRICT} and
     *     {@code LINT} report R24 to R43 as errors, of which R42 and R43 (only {@code LINT}) are warnings
     * @param dialect the dialect of the schema, whose rules {@code STRICT} applies
     * @param diagnostics where faults go; the first fault of its structure ends the reading of a comment
     * @return what was read, up to the fault if there is one; in {@code LENIENT} it is always sound
     */
    public static DocComment parse(DocBlock block, DocMode mode, Dialect dialect, Diagnostics diagnostics) {
        if (mode == DocMode.LENIENT) {
            return new DocComment(LenientReader.read(block), true);
        }
        List<DocLine> lines = DocLine.of(block);
        if (mode == DocMode.LINT) {
            new StyleRules(diagnostics).check(lines);
        }
        return new StrictReader(block, lines, new CommentRules(mode.rules(dialect)), diagnostics).read();
    }
}
