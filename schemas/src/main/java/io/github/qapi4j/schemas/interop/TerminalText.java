package io.github.qapi4j.schemas.interop;

import io.github.qapi4j.runtime.text.HiddenCharacters;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Path;

/**
 * Makes names and texts of unknown origin safe to print: on one line, and without characters that a terminal obeys or
 * that nobody sees.
 *
 * <p>Escaped are control characters (ESC, line ends and DEL among them), format characters (those that reverse the
 * direction of writing, such as U+202E, or have no width), separators of lines and paragraphs, halves of surrogate
 * pairs, and code points for private use or that this Java gives no meaning. Each UTF-16 unit of them becomes
 * a backslash, {@code u} and four hexadecimal digits in lower case. Everything else stays, the backslash included; so a
 * text that is already safe is returned as it is.
 */
public final class TerminalText {
    private TerminalText() {}

    /** Returns the text, with the characters escaped that a terminal would not show as they are. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> HiddenCharacters.append(safe, point));
        return safe.toString();
    }

    /** Returns the same text for a terminal of a charset: characters that it lacks are escaped as well. */
    public static String of(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return of(text);
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (HiddenCharacters.isHidden(point) || !encoder.canEncode(Character.toString(point))) {
                HiddenCharacters.escape(safe, point);
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** Returns a path as text that is safe to print, and right in every locale. */
    public static String of(Path path) {
        return of(PathText.of(path));
    }
}
