package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.model.Documentation.Section;
import io.github.qapi4j.generator.syntax.DocBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads comments of every age and refuses none (section 10.8). */
final class LenientReader {
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
        @Nullable Marker symbol = Marker.symbol(DocLine.payload(block.firstLine()));
        return new Documentation(
                symbol == null ? null : symbol.name(), block.text(), () -> sections(block), block.open());
    }

    private static List<Section> sections(DocBlock block) {
        List<DocLine> lines = DocLine.of(block);
        LenientReader reader = new LenientReader(block);
        @Nullable
        Marker symbol = lines.isEmpty() ? null : Marker.symbol(lines.get(0).text());
        if (symbol == null) {
            for (DocLine line : lines) {
                reader.readFreeForm(line);
            }
            return reader.sections.finish();
        }
        reader.sections.append(symbol.text(), lines.get(0).span());
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
        @Nullable Marker name = Marker.description(line.text());
        if (name != null) {
            open(inFeatures ? Kind.FEATURE : Kind.MEMBER, name, line.span());
            return true;
        }
        @Nullable Marker tag = Marker.tag(line.text());
        if (tag != null) {
            inFeatures = false;
            open(Marker.kind(tag.name()), tag, line.span());
            return true;
        }
        return false;
    }

    private void open(Kind kind, Marker marker, Span span) {
        sections.open(kind, marker.name(), span);
        markerHadText = !marker.text().isEmpty();
        if (markerHadText) {
            sections.append(marker.text(), span);
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

    /** Tells a heading of QEMU up to 10.0: the underlines of later ones have no blank. */
    private static boolean isHeading(DocLine line) {
        int marks = 0;
        while (line.text().startsWith("=", marks)) {
            marks++;
        }
        return marks > 0 && line.text().startsWith(" ", marks);
    }

    private void splitAtHeading(DocLine line) {
        inFeatures = false;
        if (sections.kind() != Kind.BODY || !sections.isEmpty()) {
            sections.open(Kind.PLAIN, "", line.span());
        }
    }
}
