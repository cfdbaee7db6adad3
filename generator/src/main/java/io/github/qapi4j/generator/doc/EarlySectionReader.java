package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Documentation.Kind;
import java.util.Objects;
import java.util.regex.Matcher;

/**
 * Reads the sections of a definition's comment by the grammar of QEMU up to 8.2: markers count on every line, and unindented
 * text behind a blank line ends a description (sections 10.2, 10.4; R30 to R33, R36, R37, R40).
 */
final class EarlySectionReader {
    private final CommentRules rules;
    private final LineCursor cursor;
    private final SectionCollector sections;
    private final KnownSections known;
    private Stage stage = Stage.BODY;
    /** Whether the last line of text, if there is any, is blank; the marker of the feature list is none. */
    private boolean afterBlank;
    /** The least indentation of further lines of the section; -1 where the next line decides. */
    private int indent;

    /** What was read last, which decides what may follow. */
    private enum Stage {
        BODY,
        MEMBERS,
        FEATURES,
        /** Tagged sections, and text behind descriptions. */
        REST
    }

    EarlySectionReader(CommentRules rules, LineCursor cursor, SectionCollector sections) {
        this.rules = rules;
        this.cursor = cursor;
        this.sections = sections;
        this.known = new KnownSections(cursor);
    }

    /** Reads from the line behind the symbol to the end. */
    void read() {
        for (DocLine line = cursor.line(); line != null; line = cursor.advance()) {
            if (line.isBlank()) {
                append(line);
            } else {
                readLine(line);
            }
        }
    }

    private void readLine(DocLine line) {
        Matcher name = Markers.name(rules).matcher(line.text());
        Matcher tag = Markers.tag(rules).matcher(line.text());
        if (rules.hasHeadings() && line.text().startsWith("=")) {
            cursor.fail(
                    Code.DOC_HEADING,
                    line.span(),
                    "a heading cannot stand in the documentation of a definition",
                    Note.of("put it into a doc comment of its own"));
        } else if (name.matches()) {
            readDescription(line, name);
        } else if (tag.matches()) {
            readTagged(line, tag);
        } else if (opensFeatures(line)) {
            stage = Stage.FEATURES;
        } else {
            if (endsDescriptions(line)) {
                stage = Stage.REST;
                sections.open(Kind.PLAIN, "", line.span());
                indent = 0;
            }
            readText(line);
        }
    }

    private boolean opensFeatures(DocLine line) {
        return line.text().equals(Markers.FEATURES)
                && !line.endsInBlanks()
                && (stage == Stage.BODY || stage == Stage.MEMBERS && afterBlank);
    }

    private boolean endsDescriptions(DocLine line) {
        return (stage == Stage.MEMBERS || stage == Stage.FEATURES) && afterBlank && line.indent() == 0;
    }

    private void readDescription(DocLine line, Matcher description) {
        Span span = line.part(0, description.end("name") + 1);
        String name = description.group("name");
        if (stage == Stage.REST) {
            cursor.fail(
                    Code.DOC_ORDER,
                    line.span(),
                    "a member or feature is described behind another section",
                    Note.of("describe all members, then all features, before other sections"));
        } else if (name.isEmpty()) {
            cursor.fail(Code.DOC_NAME, span, "a name is missing between '@' and ':'");
        } else if (known.enter(stage == Stage.FEATURES ? Kind.FEATURE : Kind.MEMBER, name, span)) {
            stage = stage == Stage.BODY ? Stage.MEMBERS : stage;
            open(stage == Stage.FEATURES ? Kind.FEATURE : Kind.MEMBER, name, span, description);
        }
    }

    private void readTagged(DocLine line, Matcher tag) {
        Span span = line.part(0, tag.end("tag") + 1);
        Kind kind = Marker.kind(tag.group("tag"));
        if (known.enter(kind, tag.group("tag"), span)) {
            stage = Stage.REST;
            open(kind, tag.group("tag"), span, tag);
        }
    }

    private void open(Kind kind, String name, Span span, Matcher marker) {
        String text = Objects.requireNonNullElse(marker.group("text"), "");
        sections.open(kind, name, span);
        sections.append(text, span);
        afterBlank = false;
        indent = switch (rules.indentation()) {
            case FREE -> 0;
            case BELOW_TEXT -> text.isEmpty() ? 0 : marker.start("text");
            case BELOW_FIRST_LINE -> -1;
        };
    }

    private void readText(DocLine line) {
        if (Markers.looksLikeName(line.text(), rules, sections.kind() == Kind.EXAMPLE)) {
            cursor.fail(
                    Code.DOC_FREE_FORM,
                    line.span(),
                    "text cannot start with '@' and a name with a colon behind it",
                    Note.of("put a blank behind the colon if this describes a member"));
            return;
        }
        if (indent < 0) {
            indent = line.indent();
        }
        if (line.indent() < indent) {
            cursor.fail(
                    Code.DOC_INDENT,
                    line.span(),
                    "this line is indented less than the text that it goes on with, which has "
                            + (indent == 1 ? "1 blank" : indent + " blanks"),
                    Note.of("indent it"));
            return;
        }
        append(line);
    }

    private void append(DocLine line) {
        sections.append(line);
        afterBlank = line.isBlank();
    }
}
