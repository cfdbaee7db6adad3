package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Documentation.Kind;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a definition's comment by the grammar of QEMU since 9.0 (section 10.2; R31 to R36, R39, R40). */
final class SectionReader {
    private final LineCursor cursor;
    private final SectionCollector sections;
    private final BodyReader body;
    private final CommentRules rules;
    private final KnownSections known;
    private boolean membersClosed;

    SectionReader(LineCursor cursor, SectionCollector sections, CommentRules rules) {
        this.cursor = cursor;
        this.sections = sections;
        this.body = new BodyReader(cursor, sections);
        this.rules = rules;
        this.known = new KnownSections(cursor);
    }

    /** Reads from the line behind the symbol to the end. */
    void read() {
        for (DocLine line = cursor.skipBlank(); line != null; line = cursor.skipBlank()) {
            Matcher tag = Markers.TAG.matcher(line.text());
            if (line.text().equals(Markers.FEATURES)) {
                readFeatures(line);
            } else if (Markers.STRICT_NAME.matcher(line.text()).matches()) {
                readMembers(line);
            } else if (tag.matches()) {
                readTagged(line, tag);
            } else if (rules.hasHeadings() && line.text().startsWith("=")) {
                cursor.fail(
                        Code.DOC_HEADING,
                        line.span(),
                        "a heading cannot stand in the documentation of a definition",
                        Note.of("put it into a doc comment of its own, as its first line"));
            } else {
                readParagraph(line);
            }
        }
    }

    private void readFeatures(DocLine marker) {
        if (known.has(Kind.FEATURE)) {
            cursor.fail(Code.DOC_DUPLICATE, marker.span(), "there is a second 'Features:' list in one comment");
            return;
        }
        cursor.advance();
        DocLine line = cursor.skipBlank();
        readRun(Kind.FEATURE);
        if (!known.has(Kind.FEATURE) && !cursor.failed()) {
            cursor.fail(
                    Code.DOC_FEATURES,
                    line == null ? marker.span() : line.span(),
                    "'Features:' must be followed by the description of a feature",
                    Note.of("write '@NAME: text' below it"));
        }
        membersClosed = true;
    }

    private void readMembers(DocLine line) {
        if (membersClosed) {
            cursor.fail(
                    Code.DOC_ORDER,
                    line.span(),
                    "a member is described behind another section",
                    Note.of("describe all members in one run, before features and tagged sections"));
            return;
        }
        readRun(Kind.MEMBER);
        membersClosed = true;
    }

    private void readRun(Kind kind) {
        for (DocLine line = cursor.line(); line != null; line = cursor.line()) {
            Matcher description = Markers.STRICT_NAME.matcher(line.text());
            if (!description.matches()) {
                return;
            }
            String name = description.group("name");
            Span span = line.part(0, description.end("name") + 1);
            if (name.isEmpty()) {
                cursor.fail(Code.DOC_NAME, span, "a name is missing between '@' and ':'");
                return;
            }
            if (!known.enter(kind, name, span)) {
                return;
            }
            sections.open(kind, name, span);
            body.read(description.group("text"), span);
        }
    }

    private void readTagged(DocLine line, Matcher tag) {
        String name = tag.group("tag");
        Kind kind = Marker.kind(name);
        Span span = line.part(0, tag.end("tag") + 1);
        if (!rules.hasNotes() && (kind == Kind.NOTE || kind == Kind.EXAMPLE)) {
            String directive = kind == Kind.NOTE ? ".. note::" : ".. qmp-example::";
            cursor.fail(
                    Code.DOC_OLD_TAG,
                    line.span(),
                    "the section '" + name + ":' is no longer part of the language",
                    Note.of("write '" + directive + "' and indent the text below it"));
            return;
        }
        if (!known.enter(kind, name, span)) {
            return;
        }
        sections.open(kind, name, span);
        body.read(tag.group("text"), span);
        membersClosed = true;
    }

    /** Reads to the next blank line; markers do not count within. */
    private void readParagraph(DocLine first) {
        sections.openPlain(first.span());
        @Nullable DocLine line = first;
        while (line != null && !line.isBlank()) {
            sections.append(line);
            line = cursor.advance();
        }
        if (line != null) {
            sections.append(line);
        }
    }
}
