package io.github.qapi4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.TokenStreamLocation;

/** Which bytes of a document are not UTF-8, and where they stand. */
class BadBytesTest {
    @ParameterizedTest
    @CsvSource({
        "'?', 1, 1",
        "'ab?', 1, 3",
        "'a\nb?', 2, 2",
        "'a\r\nb?', 2, 2",
        "'a\rb?', 2, 2",
        "'\n\n?', 3, 1",
        "'a\r?', 2, 1"
    })
    void countsLinesAndColumnsFromOne(String before, int line, int column) {
        byte[] bytes = before.getBytes(StandardCharsets.US_ASCII);
        bytes[bytes.length - 1] = (byte) 0xFF;

        BadBytes bad = Objects.requireNonNull(BadBytes.find(bytes));

        assertThat(bad.offset()).isEqualTo(bytes.length - 1);
        assertThat(List.of(bad.location().getLineNr(), bad.location().getColumnNr()))
                .containsExactly(line, column);
        assertThat(bad.stopped(at(bad.offset()))).isTrue();
        assertThat(bad.stopped(at(bad.offset() - 1))).isFalse();
        assertThat(bad.stopped(null)).isFalse();
    }

    @Test
    void findsNothingInUtf8() {
        assertThat(BadBytes.find("{\"ä\": \"€😀\"}".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(BadBytes.find(new byte[0])).isNull();
    }

    /** Jackson would guess these, and read them. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE", "x-UTF-16LE-BOM"})
    void knowsOtherEncodings(String encoding) {
        for (String text : List.of("{\"a\": 1}", "[]", "1")) {
            byte[] bytes = text.getBytes(Charset.forName(encoding));
            assertThat(Document.of(CoreJson.FACTORY, bytes, null).isForeign())
                    .as(text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "[]", "{}", "\"ý\"", "null\0"})
    void takesOtherTextsForUtf8(String text) {
        assertThat(Document.of(CoreJson.FACTORY, text.getBytes(StandardCharsets.UTF_8), null)
                        .isForeign())
                .isFalse();
        assertThat(Document.of(CoreJson.FACTORY, text).isForeign()).isFalse();
    }

    private static TokenStreamLocation at(long offset) {
        return new TokenStreamLocation(null, offset, -1, 1, 1);
    }
}
