package io.github.qapi4j.generator.diag;

import java.util.function.IntPredicate;

/**
 * Text from schemas, arguments and the system as a terminal may show it. Whatever we print that is not all ours passes here
 * once.
 *
 * <p>Spelled out, as {@code \}{@code u{…}} with the number in hex, is what is not seen or steers what shows it:
 *
 * <ul>
 *   <li>controls, such as ESC, DEL and those of C1 (Cc);
 *   <li>format characters, such as those that turn the direction of writing, and the ones without width (Cf);
 *   <li>separators of lines and paragraphs (Zl, Zp);
 *   <li>surrogates without their other half (Cs), and characters for private use (Co);
 *   <li>numbers that are no characters, as far as this Java knows (Cn).
 * </ul>
 *
 * <p>All else stays, backslashes too: what is printed is for people, and cannot be turned back with certainty.
 */
public final class SafeText {
    private SafeText() {}

    /** Returns a text that stays on its line: line feeds and tabs are spelled out like other controls. */
    public static String of(String text) {
        return filtered(text, SafeText::isPrinted);
    }

    /** Returns lines, of which the line feeds and tabs stay. */
    public static String lines(String text) {
        return filtered(text, c -> c == '\n' || c == '\t' || isPrinted(c));
    }

    /** Returns JSON text with what is not printed spelled out as JSON does; it means the same. The line feed at its end stays. */
    public static String json(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || isPrinted(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    safe.append("\\u").append(Integer.toHexString(0x10000 | unit), 1, 5);
                }
            }
        });
        return safe.toString();
    }

    private static String filtered(String text, IntPredicate kept) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (kept.test(c)) {
                safe.appendCodePoint(c);
            } else {
                appendNumber(safe, c);
            }
        }
        return safe.toString();
    }

    /** Returns whether a text is of letters and marks of ASCII alone, as most are, all of which are printed. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Appends one code point, safe. */
    static void append(StringBuilder out, int codePoint) {
        if (isPrinted(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            appendNumber(out, codePoint);
        }
    }

    private static void appendNumber(StringBuilder out, int codePoint) {
        out.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
    }

    private static boolean isPrinted(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
