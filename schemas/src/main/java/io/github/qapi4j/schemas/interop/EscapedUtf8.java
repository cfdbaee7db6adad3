package io.github.qapi4j.schemas.interop;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes that should be UTF-8 into text and back without loss: a byte that is none, such as {@code FF}, becomes a
 * half of a surrogate pair that ends in it, such as U+DCFF, as Python does it.
 */
final class EscapedUtf8 {
    private static final int ESCAPE = 0xDC00;
    private static final int FIRST = 0xDC80;
    private static final int LAST = 0xDCFF;

    private EscapedUtf8() {}

    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // A byte never becomes more than one character.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            out.put((char) (ESCAPE | in.get() & 0xFF));
            result = decoder.reset().decode(in, out, true);
        }
        return out.flip().toString();
    }

    /**
     * Returns the bytes that such a text stands for.
     *
     * @throws CharacterCodingException if it holds another half of a surrogate pair
     */
    static byte[] encode(String text) throws CharacterCodingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isEscape(text, i)) {
                ByteBuffer part = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text, start, i));
                out.write(part.array(), part.arrayOffset(), part.limit());
                start = i + 1;
                if (i < text.length()) {
                    out.write(text.charAt(i));
                }
            }
        }
        return out.toByteArray();
    }

    private static boolean isEscape(String text, int index) {
        char unit = text.charAt(index);
        return unit >= FIRST && unit <= LAST && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
