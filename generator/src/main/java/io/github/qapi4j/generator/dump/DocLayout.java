package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.model.Documentation.Section;
import io.github.qapi4j.generator.options.Dialect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one QEMU release cuts doc comments into sections, and what it keeps of their indentation (sections 10.2 to 10.4).
 *
 * @param dialect the release
 */
record DocLayout(Dialect dialect) {
    private static final Set<String> VERBATIM = Set.of("Example", "Examples");
    private static final Set<Kind> UNTAGGED = EnumSet.of(Kind.BODY, Kind.PLAIN, Kind.MEMBER, Kind.FEATURE);

    /** Returns the comments that one counts as: from QEMU 5.2 to 8.2 each heading opens a free-form comment of its own. */
    List<Documentation> comments(Documentation comment) {
        if (comment.symbol() != null) {
            return List.of(
                    with(comment, dialect.isBefore(Dialect.V5_2) ? joined(comment.sections()) : comment.sections()));
        }
        if (dialect.isBefore(Dialect.V5_2) || !dialect.isBefore(Dialect.V9_0)) {
            return List.of(with(
                    comment,
                    comment.sections().stream().reduce(DocLayout::join).stream().toList()));
        }
        return comment.sections().stream()
                .map(section -> with(comment, List.of(retold(section, Kind.BODY, section.text()))))
                .toList();
    }

    /** Returns what a section is called that is no member and no feature. */
    String title(Section section) {
        if (!dialect.isBefore(Dialect.V10_0)) {
            String kind = section.kind().name();
            return kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
        }
        return section.name().isEmpty() ? "None" : section.name();
    }

    /**
     * Returns the text of a section. Up to QEMU 5.1 only examples keep their indentation; up to 8.0 lines lose as much
     * of it as puts them below the text behind the marker; up to 9.0, as much as the first of them has.
     */
    String text(Section section) {
        String text = section.text();
        if (dialect.isBefore(Dialect.V5_2)) {
            return VERBATIM.contains(section.name()) ? text.stripLeading() : dedented(text, Integer.MAX_VALUE);
        }
        if (!dialect.isBefore(Dialect.V9_1)) {
            return text;
        }
        int indent = section.kind() == Kind.BODY
                ? 0
                : dialect.isBefore(Dialect.V8_1) ? textColumn(section) : firstIndent(section);
        return dialect.isBefore(Dialect.V8_1) ? dedented(text, indent).stripLeading() : dedented(text, indent);
    }

    /** Joins untagged text to the tagged section before it, which it belonged to. */
    private static List<Section> joined(List<Section> sections) {
        List<Section> joined = new ArrayList<>();
        for (Section section : sections) {
            int last = joined.size() - 1;
            if (section.kind() == Kind.PLAIN
                    && last >= 0
                    && !UNTAGGED.contains(joined.get(last).kind())) {
                joined.set(last, join(joined.get(last), section));
            } else {
                joined.add(section);
            }
        }
        return joined;
    }

    private static Section join(Section first, Section second) {
        String text = first.text().isEmpty() ? second.text() : first.text() + "\n\n" + second.text();
        return retold(first, first.kind(), text);
    }

    private static Section retold(Section section, Kind kind, String text) {
        return new Section(kind, section.name(), text, section.span());
    }

    private static Documentation with(Documentation comment, List<Section> sections) {
        return new Documentation(comment.symbol(), sections, comment.span());
    }

    /** Returns how many characters stand before a section's text on the line of its marker; 0 where it is below it. */
    private static int textColumn(Section section) {
        String line = section.span().file().line(section.span().line()).strip();
        String first = section.text().lines().findFirst().orElse("");
        String payload = line.startsWith("# ") ? line.substring(2) : line;
        return payload.endsWith(first) ? payload.length() - first.length() : 0;
    }

    /** Returns the indentation of the first line that is below the marker. */
    private static int firstIndent(Section section) {
        return section.text()
                .lines()
                .skip(section.kind() == Kind.PLAIN || textColumn(section) == 0 ? 0 : 1)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(DocLayout::indent)
                .orElse(0);
    }

    private static String dedented(String text, int most) {
        return text.lines()
                .map(line -> line.substring(Math.min(most, indent(line))))
                .collect(Collectors.joining("\n"));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
