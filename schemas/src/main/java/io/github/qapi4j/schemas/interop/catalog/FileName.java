package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.PathText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The name of a file as the directory holds it: bytes, compared without sign and without regard to any locale.
 *
 * <p>A Java string is not enough: under the C locale, Java replaces every byte beyond ASCII by the same character, so
 * that different names become equal strings.
 */
final class FileName implements Comparable<FileName> {
    private final byte[] bytes;
    private final String text;

    private FileName(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the last name of a path. */
    static FileName of(Path path) {
        Path last = path.getFileName();
        return new FileName(last == null ? new byte[0] : PathText.bytes(last));
    }

    /** Returns the name as text; bytes that are not UTF-8 become replacement characters. */
    String text() {
        return text;
    }

    boolean isHidden() {
        return text.startsWith(".");
    }

    boolean isJson() {
        return text.endsWith(".json");
    }

    @Override
    public int compareTo(FileName other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileName name && Arrays.equals(bytes, name.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text;
    }
}
