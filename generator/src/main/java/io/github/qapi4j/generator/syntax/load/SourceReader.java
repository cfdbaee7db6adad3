package io.github.qapi4j.generator.syntax.load;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into text: strict UTF-8, and LF as the only line end (section 1.1). */
final class SourceReader {
    /** What Java puts in the place of bytes that are not UTF-8; a schema may also have it of its own. */
    private static final char REPLACEMENT = '\uFFFD';

    private SourceReader() {}

    /**
     * A file as text.
     *
     * @param file the file, for places
     * @param text its text, LF between lines; empty where the file was refused
     */
    record Source(SourceFile file, String text) {}

    /**
     * Decodes a file; reports one that is too large or not UTF-8, and gives an empty text for it.
     *
     * @param name what diagnostics call the file
     * @param includedFrom the directive that named it, or null for a root schema
     */
    static Source read(String name, byte[] bytes, @Nullable Span includedFrom, Diagnostics diagnostics) {
        if (bytes.length > SourceLoader.MAX_BYTES) {
            SourceFile file = new SourceFile(name, "", includedFrom);
            diagnostics.error(
                    Code.TOO_LARGE,
                    Span.ofFile(file),
                    "the file is larger than " + (SourceLoader.MAX_BYTES >> 20) + " MiB",
                    Note.of("split it into files that include each other"));
            return new Source(file, "");
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        int bad = decoded.indexOf(REPLACEMENT) < 0 ? -1 : firstMalformed(bytes);
        if (bad >= 0) {
            return refused(name, bytes, bad, includedFrom, diagnostics);
        }
        String text = normalise(decoded);
        return new Source(new SourceFile(name, text, includedFrom), text);
    }

    /** Returns where the first byte stands that is not UTF-8, or -1 where there is none. */
    private static int firstMalformed(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        return result.isError() ? in.position() : -1;
    }

    private static Source refused(
            String name, byte[] bytes, int bad, @Nullable Span includedFrom, Diagnostics diagnostics) {
        String before = normalise(new String(bytes, 0, bad, StandardCharsets.UTF_8));
        SourceFile file = new SourceFile(name, normalise(new String(bytes, StandardCharsets.UTF_8)), includedFrom);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(lineStart, before.length()) + 1;
        diagnostics.error(
                Code.BAD_ENCODING,
                new Span(file, line, column, 1),
                String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes[bad] & 0xFF),
                Note.of("save the file as UTF-8"));
        return new Source(file, "");
    }

    private static String normalise(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
