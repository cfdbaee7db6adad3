package io.github.qapi4j.runtime.text;

/**
 * The characters that no text for people shows as they are.
 *
 * <p>These are control characters (ESC and line ends among them), format characters (those that reverse the direction of
 * writing or have no width), separators of lines and paragraphs, halves of surrogate pairs, and code points for private
 * use or without a meaning. Each becomes a backslash, {@code u}, and the four hexadecimal digits of its UTF-16 unit.
 */
public final class HiddenCharacters {
    private HiddenCharacters() {}

    /** Returns whether a text for people shows an escape sequence in this code point's place. */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Appends a code point, or its escape sequence if it is hidden. */
    public static void append(StringBuilder shown, int point) {
        if (isHidden(point)) {
            escape(shown, point);
        } else {
            shown.appendCodePoint(point);
        }
    }

    /** Appends the escape sequence of a code point: one for each of its UTF-16 units. */
    public static void escape(StringBuilder shown, int point) {
        for (char unit : Character.toChars(point)) {
            String hex = Integer.toHexString(unit);
            shown.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        }
    }
}
