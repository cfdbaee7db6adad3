package io.github.qapi4j.runtime.internal;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Finds bytes that are not UTF-8 as RFC 3629 defines it. Jackson's parser looks at the shape of a sequence only, and takes
 * overlong forms, surrogates and numbers beyond U+10FFFF in values: one text could then stand in many spellings, of which a
 * check that looks at the bytes sees one.
 */
final class Utf8 {
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /** How many bytes are looked at together. */
    private static final int STRIDE = 32;

    private Utf8() {}

    /** Returns the index of the first byte of a sequence that is not UTF-8, or -1 if all is well. */
    static int firstFault(byte[] bytes) {
        int at = afterAscii(bytes, 0);
        while (at < bytes.length) {
            int length = sequence(bytes, at);
            if (length == 0) {
                return at;
            }
            at = afterAscii(bytes, at + length);
        }
        return -1;
    }

    /**
     * Returns the index of the first byte from here on that is not ASCII. Nearly all of JSON is ASCII, and to look at each
     * byte by itself would cost a tenth of the time of reading; this costs a hundredth.
     */
    private static int afterAscii(byte[] bytes, int from) {
        // Nobody else sees the buffer, so that compiled code does without the object.
        ByteBuffer words = ByteBuffer.wrap(bytes);
        int at = from;
        int last = bytes.length - STRIDE;
        while (at <= last
                && ((words.getLong(at) | words.getLong(at + 8) | words.getLong(at + 16) | words.getLong(at + 24))
                                & HIGH_BITS)
                        == 0) {
            at += STRIDE;
        }
        while (at <= bytes.length - Long.BYTES && (words.getLong(at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Returns how many bytes the character has that begins here, or 0 if they are none. */
    private static int sequence(byte[] bytes, int at) {
        int length = length(bytes[at]);
        if (length == 0 || continued(bytes, at, length) < length) {
            return 0;
        }
        return isShortest(codePoint(bytes, at, length), length) ? length : 0;
    }

    private static boolean isShortest(int point, int length) {
        return switch (length) {
            case 2 -> point >= 0x80;
            case 3 -> point >= 0x800 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
            default -> point >= Character.MIN_SUPPLEMENTARY_CODE_POINT && point <= Character.MAX_CODE_POINT;
        };
    }

    /** Returns how many bytes there are by the first one, or 0 if it is none. */
    private static int length(byte first) {
        int byteValue = first & 0xFF;
        if (byteValue < 0xC0 || byteValue >= 0xF8) {
            return 0;
        }
        return byteValue < 0xE0 ? 2 : byteValue < 0xF0 ? 3 : 4;
    }

    /** Returns how many of so many bytes there are. */
    private static int continued(byte[] bytes, int at, int length) {
        int count = 1;
        while (count < length && at + count < bytes.length && (bytes[at + count] & 0xC0) == 0x80) {
            count++;
        }
        return count;
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        int point = bytes[at] & 0xFF >> length + 1;
        for (int next = 1; next < length; next++) {
            point = point << 6 | bytes[at + next] & 0x3F;
        }
        return point;
    }

    /** Says what is wrong with the bytes at the index that {@link #firstFault} has found. */
    static String describe(byte[] bytes, int at) {
        int length = length(bytes[at]);
        if (length == 0) {
            return "the byte " + hex(bytes, at, 1) + " begins no character";
        }
        int there = continued(bytes, at, length);
        String shown = hex(bytes, at, there);
        if (there < length) {
            return (there == 1 ? "the byte " : "the bytes ") + shown + (there == 1 ? " begins" : " begin")
                    + " a character of " + length + " bytes, of which the others are missing";
        }
        int point = codePoint(bytes, at, length);
        String number = String.format(Locale.ROOT, "U+%04X", point);
        if (point > Character.MAX_CODE_POINT) {
            return "the bytes " + shown + " stand for " + number + ", and the last character is U+10FFFF";
        }
        return length == 3 && point >= Character.MIN_SURROGATE
                ? "the bytes " + shown + " stand for the surrogate " + number + ", which is no character"
                : "the bytes " + shown + " are an overlong form of " + number;
    }

    private static String hex(byte[] bytes, int at, int count) {
        StringBuilder text = new StringBuilder();
        for (int index = at; index < at + count; index++) {
            text.append(index == at ? "" : " ").append(String.format(Locale.ROOT, "%02X", bytes[index]));
        }
        return text.toString();
    }
}
