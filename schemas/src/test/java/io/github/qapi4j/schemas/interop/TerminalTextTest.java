package io.github.qapi4j.schemas.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x200b, 0x200e, 0x2028, 0x2029, 0x202a,
                0x202e, 0x2066, 0x2069, 0xd800, 0xdfff, 0xe000, 0xfeff, 0xfff9, 0xffff, 0xe0001, 0x10fffe
            })
    void escapesWhatATerminalObeysOrHides(int point) {
        String shown = TerminalText.of("a" + Character.toString(point) + "b");
        assertThat(shown).matches("a(\\\\u[0-9a-f]{4}){1,2}b");
        assertThat(TerminalText.of(shown)).isSameAs(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8|\u00e9\uD83D\uDE00|\u00e9\uD83D\uDE00",
                "UTF-8|\u00e9\u202e|\u00e9\\u202e",
                "US-ASCII|a\u202e|a\\u202e",
                "US-ASCII|a\u001b\u00e9|a\\u001b\\u00e9",
                "US-ASCII|\uD83D\uDE00b|\\ud83d\\ude00b",
                "ISO-8859-1|\u00e9\u4e2d|\u00e9\\u4e2d"
            })
    void escapesWhatTheCharsetLacksAsWell(Charset charset, String text, String shown) {
        assertThat(TerminalText.of(text, charset)).isEqualTo(shown);
    }

    @Test
    void leavesTheRest() {
        String text = "~ \\u001b \u00e9\u00a0\u4e2d\uD83D\uDE00\u0301";
        assertThat(TerminalText.of(text)).isSameAs(text);
    }
}
