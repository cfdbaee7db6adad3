package io.github.qapi4j.schemas.interop;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths and their text, alike in every locale.
 *
 * <p>On Unix a path is bytes. {@link Path#toString} and {@link Path#of} translate them by the locale; under the C locale
 * they replace or refuse every character beyond ASCII. Here the bytes are always UTF-8. On file systems whose paths are
 * text there is no difference.
 */
public final class PathText {
    private PathText() {}

    /** Returns a path as text; bytes that are not UTF-8 become U+FFFD. */
    public static String of(Path path) {
        String text = path.toString();
        return isAscii(text) || !isBytes(path.getFileSystem()) ? text : new String(bytes(path), StandardCharsets.UTF_8);
    }

    /**
     * Returns the path that a text names, relative or absolute.
     *
     * @param text the path as a document has it, in the syntax of the default file system; U+DC80 to U+DCFF, alone,
     *     stand for bytes that are not UTF-8, as {@link ProcessStart} gives them
     * @throws InvalidPathException if no path has this text
     */
    public static Path parse(String text) {
        return parse(FileSystems.getDefault(), text);
    }

    static Path parse(FileSystem fileSystem, String text) {
        if (isAscii(text) || !isBytes(fileSystem)) {
            return fileSystem.getPath(text);
        }
        try {
            Path absolute = Path.of(URI.create("file:///" + escape(EscapedUtf8.encode(text))));
            return text.startsWith("/") ? absolute : absolute.subpath(0, absolute.getNameCount());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new InvalidPathException(text, "no path has such a text");
        }
    }

    /** Returns the bytes of a path, or of its text in UTF-8 where paths are text. */
    public static byte[] bytes(Path path) {
        String text = path.toString();
        if (isAscii(text) || !isBytes(path.getFileSystem())) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        // The URI of a path holds its bytes; made absolute here, it does not depend on the working directory.
        String uri = Path.of("/").resolve(path).toUri().getRawPath();
        int end = uri.length() > 1 && uri.endsWith("/") ? uri.length() - 1 : uri.length();
        return unescape(uri.substring(path.isAbsolute() ? 0 : 1, end));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(unit -> unit < 0x80);
    }

    private static boolean isBytes(FileSystem fileSystem) {
        return fileSystem.equals(FileSystems.getDefault())
                && fileSystem.getSeparator().equals("/");
    }

    private static String escape(byte[] bytes) {
        StringBuilder uri = new StringBuilder();
        for (byte one : bytes) {
            boolean plain = one >= '0' && one <= '9' || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z';
            if (plain || one == '/' || one == '.' || one == '-' || one == '_') {
                uri.append((char) one);
            } else {
                uri.append('%').append(Integer.toHexString(0x100 | one & 0xFF).substring(1));
            }
        }
        return uri.toString();
    }

    private static byte[] unescape(String uri) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c == '%') {
                out.write(Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }
}
