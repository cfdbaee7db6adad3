package io.github.qapi4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is UTF-8, and what is not, against the decoder of the JDK; and the words for what is not. */
class Utf8Test {
    /** Each end of each range that makes a difference in the second byte and after it. */
    private static final int[] NEXT = {
        0x00, 0x22, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x9F, 0xA0, 0xBE, 0xBF, 0xC0, 0xC2, 0xE0, 0xF4, 0xFF
    };

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer text = CharBuffer.allocate(200);

    @Test
    void agreesWithTheJdkOnEachFirstByte() {
        for (int first = 0; first <= 0xFF; first++) {
            for (int second : NEXT) {
                compare(first, second);
                for (int third : NEXT) {
                    compare(first, second, third);
                    for (int fourth : NEXT) {
                        compare(first, second, third, fourth);
                    }
                }
            }
        }
    }

    /** ASCII is passed over 32 bytes at a time: a fault may stand at each place of such a stride, and behind the last one. */
    @Test
    void agreesWithTheJdkAtEachPlace() {
        for (int length = 0; length <= 100; length++) {
            for (int at = 0; at < length; at++) {
                for (int strange : new int[] {0x80, 0xC3, 0xE2, 0xFF}) {
                    byte[] bytes = new byte[length];
                    Arrays.fill(bytes, (byte) 'a');
                    bytes[at] = (byte) strange;
                    compare(bytes);
                    if (at + 1 < length) {
                        bytes[at + 1] = (byte) 0xA4;
                        compare(bytes);
                    }
                }
            }
        }
    }

    /** Two characters, one behind the other: what follows a good one is looked at again. */
    @Test
    void agreesWithTheJdkOnWhatFollowsACharacter() {
        for (int next = 0; next <= 0xFF; next++) {
            compare(0xC3, 0xA4, next);
            compare(0xE2, 0x82, 0xAC, next, 0x80);
            compare(0xF0, 0x9F, 0x98, 0x80, next, 0xBF, 0xBF);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "80, the byte 80 begins no character",
        "F8, the byte F8 begins no character",
        "C3, 'the byte C3 begins a character of 2 bytes, of which the others are missing'",
        "E282, 'the bytes E2 82 begin a character of 3 bytes, of which the others are missing'",
        "F09F9822, 'the bytes F0 9F 98 begin a character of 4 bytes, of which the others are missing'",
        "C080, the bytes C0 80 are an overlong form of U+0000",
        "C1BF, the bytes C1 BF are an overlong form of U+007F",
        "E09FBF, the bytes E0 9F BF are an overlong form of U+07FF",
        "F08FBFBF, the bytes F0 8F BF BF are an overlong form of U+FFFF",
        "EDA080, 'the bytes ED A0 80 stand for the surrogate U+D800, which is no character'",
        "EDBFBF, 'the bytes ED BF BF stand for the surrogate U+DFFF, which is no character'",
        "F4908080, 'the bytes F4 90 80 80 stand for U+110000, and the last character is U+10FFFF'"
    })
    void saysWhatIsWrong(String hex, String problem) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) Integer.parseInt(hex.substring(2 * index, 2 * index + 2), 16);
        }
        assertThat(Utf8.firstFault(bytes)).isZero();
        assertThat(Utf8.describe(bytes, 0)).isEqualTo(problem);
    }

    private void compare(int... values) {
        byte[] bytes = new byte[values.length];
        IntStream.range(0, values.length).forEach(index -> bytes[index] = (byte) values[index]);
        compare(bytes);
    }

    private void compare(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        text.clear();
        boolean good = decoder.reset().decode(in, text, true).isUnderflow();
        if (Utf8.firstFault(bytes) != (good ? -1 : in.position())) {
            assertThat(Utf8.firstFault(bytes)).as(Arrays.toString(bytes)).isEqualTo(good ? -1 : in.position());
        }
    }
}
