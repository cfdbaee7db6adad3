package io.github.qapi4j.runtime.interop;

import java.nio.file.Path;

/** Makes names and texts of unknown origin safe to print: on one line, without invisible characters. */
final class Printable {
    private Printable() {}

    /** Returns the text with characters escaped that a terminal would not show as they are. */
    static String text(String text) {
        if (text.codePoints().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    /** Returns a path as text that is safe to print. */
    static String path(Path path) {
        return text(rawPath(path));
    }

    /** Returns a path as text; its last name is right also under the C locale. */
    static String rawPath(Path path) {
        Path parent = path.getParent();
        String name = path.getFileName() == null ? "" : FileName.of(path).text();
        if (parent == null) {
            return path.isAbsolute() ? path.getRoot() + name : name;
        }
        String before = parent.toString();
        return before.endsWith("/") ? before + name : before + "/" + name;
    }

    private static void append(StringBuilder safe, int point) {
        if (!isUnsafe(point)) {
            safe.appendCodePoint(point);
            return;
        }
        for (char unit : Character.toChars(point)) {
            String hex = Integer.toHexString(unit);
            safe.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        }
    }

    /** Format characters can reverse what follows them. */
    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
