package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.model.Documentation.Section;
import io.github.qapi4j.generator.syntax.DocBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads comments of every age and refuses none (section 10.8). */
final class LenientReader {
    /** {@code @name:}, as it should be, or {@code @name} alone; text may follow the colon. */
    private static final Pattern SYMBOL = Pattern.compile("@(?<name>[^\\s:]+)(?::(?: +(?<text>.*))?)?");

    /** A heading of QEMU up to 10.0; the underlines of later ones have no blank. */
    private static final Pattern HEADING = Pattern.compile("=+ +\\S");

    private static final Set<Kind> DESCRIPTIONS = EnumSet.of(Kind.MEMBER, Kind.FEATURE);
    private static final Set<Kind> RUNNING = EnumSet.of(Kind.BODY, Kind.PLAIN, Kind.NOTE, Kind.EXAMPLE);

    private final SectionCollector sections;
    private boolean inFeatures;
    private boolean markerHadText = true;
    private boolean afterBlank;

    private LenientReader(DocBlock block) {
        this.sections = new SectionCollector(block.open());
    }

    /** Reads a comment; what is behind its first line, only when somebody asks. */
    static Documentation read(DocBlock block) {
        DocBlock.Line first = block.firstLine();
        Matcher symbol = SYMBOL.matcher(first == null ? "" : DocLine.of(first).text());
        String name = symbol.matches() ? symbol.group("name") : null;
        return new Documentation(name, block.text(), () -> sections(block), block.open());
    }

    private static List<Section> sections(DocBlock block) {
        List<DocLine> lines = DocLine.of(block);
        LenientReader reader = new LenientReader(block);
        Matcher symbol = SYMBOL.matcher(lines.isEmpty() ? "" : lines.get(0).text());
        if (!symbol.matches()) {
            for (DocLine line : lines) {
                reader.readFreeForm(line);
            }
            return reader.sections.finish();
        }
        String text = symbol.group("text");
        if (text != null) {
            reader.sections.append(text, lines.get(0).span());
        }
        for (DocLine line : lines.subList(1, lines.size())) {
            reader.readDefinition(line);
        }
        return reader.sections.finish();
    }

    private void readFreeForm(DocLine line) {
        if (isHeading(line)) {
            splitAtHeading(line);
        }
        sections.append(line);
    }

    private void readDefinition(DocLine line) {
        if (line.isBlank()) {
            sections.append(line);
            afterBlank = true;
            return;
        }
        if (line.indent() > 0 || !readMarker(line)) {
            readText(line);
        }
        afterBlank = false;
    }

    private boolean readMarker(DocLine line) {
        if (line.text().equals(Markers.FEATURES)) {
            inFeatures = true;
            sections.open(Kind.PLAIN, "", line.span());
            return true;
        }
        Matcher name = line.text().startsWith("@") ? Markers.NAME.matcher(line.text()) : null;
        if (name != null && name.matches()) {
            open(inFeatures ? Kind.FEATURE : Kind.MEMBER, name.group("name"), line.span(), name.group("text"));
            return true;
        }
        Matcher tag = Markers.mayBeTag(line.text()) ? Markers.TAG.matcher(line.text()) : null;
        if (tag != null && tag.matches()) {
            inFeatures = false;
            open(Markers.kind(tag.group("tag")), tag.group("tag"), line.span(), tag.group("text"));
            return true;
        }
        return false;
    }

    private void open(Kind kind, String name, Span span, @Nullable String text) {
        sections.open(kind, name, span);
        markerHadText = false;
        if (text != null && !text.isEmpty()) {
            markerHadText = true;
            sections.append(text, span);
        }
    }

    private void readText(DocLine line) {
        if (isHeading(line)) {
            splitAtHeading(line);
        } else if (line.indent() == 0 && afterBlank && endsAtUnindentedText()) {
            inFeatures = false;
            sections.openPlain(line.span());
        }
        sections.append(line);
    }

    /**
     * Tells whether unindented text behind a blank line starts something new. Not so where a tag stands alone on its line
     * and all that it has so far is unindented: then it is the text of the tag.
     */
    private boolean endsAtUnindentedText() {
        Kind kind = sections.kind();
        boolean bounded = markerHadText || sections.isIndented();
        return DESCRIPTIONS.contains(kind) || (bounded && !RUNNING.contains(kind));
    }

    private static boolean isHeading(DocLine line) {
        return line.text().startsWith("=") && HEADING.matcher(line.text()).lookingAt();
    }

    private void splitAtHeading(DocLine line) {
        inFeatures = false;
        if (sections.kind() != Kind.BODY || !sections.isEmpty()) {
            sections.open(Kind.PLAIN, "", line.span());
        }
    }
}
