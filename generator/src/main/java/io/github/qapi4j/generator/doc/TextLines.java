package io.github.qapi4j.generator.doc;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, of which some are taken already. Margins are removed when it is made. */
final class TextLines {
    private final List<String> lines;
    private int index;

    private TextLines(List<String> lines) {
        this.lines = lines;
    }

    /** Takes text whose lines share a margin. */
    static TextLines of(String text) {
        return new TextLines(dedent(text.lines().map(String::stripTrailing).toList()));
    }

    /** Takes text whose first line stands behind a marker; if it is indented, it does not. */
    static TextLines hanging(String text) {
        if (text.startsWith(" ")) {
            return of(text);
        }
        List<String> all = text.lines().map(String::stripTrailing).toList();
        return all.isEmpty() ? new TextLines(all) : hanging(all.get(0), all.subList(1, all.size()));
    }

    /** Puts a line in front of others that have a margin of their own. */
    static TextLines hanging(String first, List<String> others) {
        List<String> lines = new ArrayList<>();
        lines.add(first.strip());
        lines.addAll(dedent(others));
        return new TextLines(lines);
    }

    boolean isEmpty() {
        return index >= lines.size();
    }

    /** Returns the next line, or an empty one where there is none. */
    String peek() {
        return peek(0);
    }

    /** Returns the line that is {@code ahead} lines behind the next, or an empty one where there is none. */
    String peek(int ahead) {
        return index + ahead < lines.size() ? lines.get(index + ahead) : "";
    }

    /** Returns the next line and moves behind it. */
    String take() {
        return lines.get(index++);
    }

    /** Takes the lines that are indented or blank, without blank ones at the end. */
    List<String> takeIndented() {
        int end = index;
        for (int at = index; at < lines.size() && (lines.get(at).isEmpty() || isIndented(lines.get(at))); at++) {
            end = isIndented(lines.get(at)) ? at + 1 : end;
        }
        List<String> taken = lines.subList(index, end);
        index = end;
        return dedent(taken);
    }

    /** Takes all lines that are left, as one text. */
    String rest() {
        String rest = text(lines.subList(index, lines.size()));
        index = lines.size();
        return rest;
    }

    /** Joins lines, without blank ones at the start. */
    static String text(List<String> lines) {
        int start = 0;
        while (start < lines.size() && lines.get(start).isEmpty()) {
            start++;
        }
        return String.join("\n", lines.subList(start, lines.size()));
    }

    static boolean isIndented(String line) {
        return !line.isEmpty() && Character.isWhitespace(line.charAt(0));
    }

    private static List<String> dedent(List<String> lines) {
        int margin = lines.stream()
                .filter(line -> !line.isEmpty())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isEmpty() ? line : line.substring(margin))
                .toList();
    }
}
