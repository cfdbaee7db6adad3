package io.github.qapi4j.schemas.cli.line;

import io.github.qapi4j.schemas.interop.TerminalText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where people read: a terminal, and the charset that it shows.
 *
 * @param charset the charset; what it lacks is escaped
 */
public record Screen(Charset charset) {
    /** Returns the terminal of this process; its charset is that of the locale. */
    public static Screen ofProcess() {
        // Java 17 says what the platform uses; later ones know the terminal itself.
        Charset known = charset(System.getProperty("stdout.encoding"));
        Charset platform = known == null ? charset(System.getProperty("native.encoding")) : known;
        return new Screen(platform == null ? StandardCharsets.UTF_8 : platform);
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            Charset charset = name == null || name.isEmpty() ? null : Charset.forName(name);
            return charset != null && charset.canEncode() ? charset : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Returns what prints in the terminal's charset. */
    public PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, charset);
    }

    /** Returns a text on one line, as this terminal can show it. */
    public String fit(String text) {
        return TerminalText.of(text, charset);
    }

    /** Returns lines, each of which ends in a newline, as this terminal can show them. */
    public String fitLines(String lines) {
        return lines.lines().map(line -> fit(line) + "\n").collect(Collectors.joining());
    }
}
