package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.syntax.DocBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads comments by the rules of a QEMU release: the frame, the symbol line, free-form text (R24 to R30, R38, R41). */
final class StrictReader {
    private final DocBlock block;
    private final CommentRules rules;
    private final LineCursor cursor;
    private final SectionCollector sections;

    StrictReader(DocBlock block, List<DocLine> lines, CommentRules rules, Diagnostics diagnostics) {
        this.block = block;
        this.rules = rules;
        this.cursor = new LineCursor(block, lines, diagnostics);
        this.sections = new SectionCollector(block.open());
    }

    DocComment read() {
        String symbol = null;
        if (LineCursor.isFrame(block.open())) {
            cursor.start();
            symbol = readContent();
        } else {
            cursor.fail(
                    Code.DOC_FRAME,
                    block.open(),
                    "the opening line of a doc comment must be exactly '##'",
                    Note.of("put the text on lines of its own that start with '# '"));
        }
        Documentation documentation = new Documentation(symbol, sections.finish(), block.open());
        if (!cursor.failed()) {
            reportEmpty(documentation);
        }
        return new DocComment(documentation, !cursor.failed());
    }

    private @Nullable String readContent() {
        DocLine first = cursor.line();
        if (first == null || !first.text().startsWith("@")) {
            readFreeForm();
            return null;
        }
        String symbol = readSymbol(first);
        if (symbol != null) {
            cursor.advance();
            if (rules.marksEveryLine()) {
                new EarlySectionReader(rules, cursor, sections).read();
            } else {
                new SectionReader(cursor, sections, rules).read();
            }
        }
        return symbol;
    }

    private @Nullable String readSymbol(DocLine line) {
        String text = line.text();
        if (!text.endsWith(":") || rules.marksEveryLine() && line.endsInBlanks()) {
            cursor.fail(
                    Code.DOC_SYMBOL,
                    line.span(),
                    "the line that names the documented definition must end with ':'",
                    Note.of("write '@NAME:' alone on the line, and the text below it"));
            return null;
        }
        if (text.length() == 2) {
            cursor.fail(
                    Code.DOC_SYMBOL,
                    line.span(),
                    "the name of the documented definition is missing between '@' and ':'");
            return null;
        }
        return text.substring(1, text.length() - 1);
    }

    private void readFreeForm() {
        boolean first = true;
        for (DocLine line = cursor.line(); line != null; line = cursor.advance()) {
            if (Markers.looksLikeName(line.text(), rules, false)) {
                cursor.fail(
                        Code.DOC_FREE_FORM,
                        line.span(),
                        "a comment that documents no definition cannot describe a member",
                        Note.of("start the comment with '# @NAME:' if it belongs to a definition"));
            } else if (rules.hasHeadings() && line.text().startsWith("=")) {
                readHeading(line, first);
            } else {
                sections.append(line);
            }
            first = false;
        }
    }

    /** A heading opened a comment of its own before it had to be first in one (R41). */
    private void readHeading(DocLine line, boolean first) {
        if (rules.marksEveryLine()) {
            if (!sections.isEmpty()) {
                sections.open(Kind.PLAIN, "", line.span());
            }
        } else if (!first) {
            cursor.fail(
                    Code.DOC_HEADING,
                    line.span(),
                    "a heading must be the first line of its comment",
                    Note.of("end the comment before it and start another"));
            return;
        }
        sections.append(line);
    }

    private void reportEmpty(Documentation documentation) {
        for (Documentation.Section section : documentation.sections()) {
            if (!section.text().isEmpty()) {
                continue;
            }
            switch (section.kind()) {
                case BODY, PLAIN -> {}
                case MEMBER, FEATURE ->
                    cursor.fail(
                            Code.DOC_EMPTY,
                            section.span(),
                            "the description of '@" + section.name() + ":' has no text");
                default ->
                    cursor.fail(Code.DOC_EMPTY, section.span(), "the section '" + section.name() + ":' has no text");
            }
        }
    }
}
