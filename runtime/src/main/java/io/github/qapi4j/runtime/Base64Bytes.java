package io.github.qapi4j.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that stand in JSON as base64 text (RFC 4648, section 4): what a generated type holds for a string that the type
 * mapping {@code base64} is for. Unlike an array, a value cannot be changed and is compared by its bytes.
 *
 * <p>Base64 leaves a choice: line breaks, padding, and the unused bits of the last character. Values that were read are
 * written back as they were spelt; the spelling plays no part in {@link #equals}.
 */
public final class Base64Bytes {
    private final byte[] bytes;

    /** The text that was read; null where it is the canonical one. */
    private final @Nullable String spelling;

    private Base64Bytes(byte[] bytes, @Nullable String spelling) {
        this.bytes = bytes;
        this.spelling = spelling;
    }

    /** Returns a value that holds a copy of the bytes; it is written on one line, with padding. */
    public static Base64Bytes of(byte... bytes) {
        return new Base64Bytes(bytes.clone(), null);
    }

    /**
     * Reads base64 text. Line breaks may stand anywhere, and the padding may be left out.
     *
     * @throws IllegalArgumentException if it is no base64 text
     */
    @JsonCreator
    public static Base64Bytes parse(String text) {
        byte[] bytes = Base64.getDecoder().decode(withoutLineBreaks(text));
        return new Base64Bytes(bytes, text.equals(encode(bytes)) ? null : text);
    }

    /** QEMU takes line feeds, as its own encoder made them once; tools that write CR LF are not to blame either. */
    private static String withoutLineBreaks(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\r\n", "").replace("\n", "");
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Returns how many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** Returns a copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Returns a stream of the bytes, which are not copied. */
    public InputStream newInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Base64Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns the base64 text, as it was read. */
    @Override
    @JsonValue
    public String toString() {
        return spelling == null ? encode(bytes) : spelling;
    }
}
