package io.github.qapi4j.maven.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * What a content is recognised by. A CRC is enough: files change by mistake here, not by attack; and a jar's directory holds
 * the very same number.
 *
 * @param size in bytes
 * @param crc the CRC-32 of the bytes, as an unsigned number
 */
public record Digest(long size, long crc) {
    /** Returns the digest of bytes. */
    public static Digest of(byte[] content) {
        return new Digest(content.length, crc(content));
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /**
     * Returns whether a file has this content.
     *
     * @throws IOException if it cannot be read
     */
    boolean isOf(Path file) throws IOException {
        // What was read is of a size that can be read again; what was not may be of any.
        return Files.size(file) == size && crc(Files.readAllBytes(file)) == crc;
    }

    /** Returns whether an entry of an archive has this content; the archive's directory tells, nothing is unpacked. */
    boolean isOf(ZipEntry entry) {
        return entry.getSize() == size && entry.getCrc() == crc;
    }

    /** Returns the digest of a text's bytes as they were before a version control system gave it lines of CR and LF. */
    static Digest ofLines(byte[] content) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(content.length);
        for (int i = 0; i < content.length; i++) {
            if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
                lines.write(content[i]);
            }
        }
        return of(lines.toByteArray());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws NumberFormatException if it is nothing of the kind
     */
    static Digest parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new NumberFormatException(text);
        }
        return new Digest(Long.parseLong(text.substring(colon + 1)), Long.parseLong(text.substring(0, colon), 16));
    }

    /** Returns {@code crc:size}, such as {@code 3610a686:5}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%08x:%d", crc, size);
    }
}
