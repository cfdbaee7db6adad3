package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.fixture.Everything;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of an array reads as an array of its own would, whatever stands around it. */
class SliceTest {
    private static final String BEFORE = "\n\u00e9{\"str\":";
    private static final String AFTER = "}}\n\u00e9";

    @Test
    void readsAsAnArrayOfItsOwn() {
        String json = "{\"str\":\"\u00e4\"}";

        assertThat(readSlice(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(QapiJson.strict().read(json, Everything::read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{\"str\":", "{\"str\":\"x\"", "{\n\"str\":5}", "{\"str\":\"x\"} {}", "{\"str\":\"\u00ff\"}"
            })
    void tellsTheSameErrors(String json) {
        // One byte a character, so that the last one is not UTF-8.
        byte[] bytes = json.getBytes(StandardCharsets.ISO_8859_1);
        QapiJsonException whole = failure(() -> QapiJson.strict().read(bytes, Everything::read));

        assertThat(failure(() -> readSlice(bytes))).hasMessage(whole.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,-1", "0,4", "3,1", "1,2147483647"})
    void refusesAPartThatIsNotWithinTheArray(int offset, int length) {
        byte[] bytes = {'{', '}', ' '};
        assertThatThrownBy(() -> QapiJson.tolerant().read(bytes, offset, length, Everything::read))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Everything readSlice(byte[] json) {
        byte[] before = BEFORE.getBytes(StandardCharsets.UTF_8);
        byte[] after = AFTER.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[before.length + json.length + after.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(json, 0, all, before.length, json.length);
        System.arraycopy(after, 0, all, before.length + json.length, after.length);
        return QapiJson.strict().read(all, before.length, json.length, Everything::read);
    }

    private static QapiJsonException failure(Runnable reading) {
        try {
            reading.run();
        } catch (QapiJsonException expected) {
            return expected;
        }
        throw new AssertionError("it was read");
    }
}
