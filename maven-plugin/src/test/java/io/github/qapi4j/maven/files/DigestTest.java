package io.github.qapi4j.maven.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    /** Git turns LF into CR and LF, and touches no other CR. */
    @Test
    void takesBackOnlyWhatBecameTheEndOfALine() {
        assertThat(Digest.ofLines(bytes("\r\na\rb\r\n\r\r\n\n\r"))).isEqualTo(Digest.of(bytes("\na\rb\n\r\n\n\r")));
    }

    @Test
    void isReadAsItIsWritten() {
        Digest digest = Digest.of(bytes("text"));

        assertThat(digest).hasToString("3b8ba7c7:4");
        assertThat(Digest.parse(digest.toString())).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3b8ba7c7", ":4", "3b8ba7c7:", "x:4", "3b8ba7c7:x"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Digest.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
