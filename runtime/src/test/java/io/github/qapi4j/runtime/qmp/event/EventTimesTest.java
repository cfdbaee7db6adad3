package io.github.qapi4j.runtime.qmp.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"seconds\": 1700000000, \"microseconds\": 5} | 2023-11-14T22:13:20.000005Z",
                "{\"microseconds\":999999,\"seconds\":0} | 1970-01-01T00:00:00.999999Z",
                "{\"seconds\": -1, \"microseconds\": -1} | ",
                "{\"seconds\": 99999999999, \"microseconds\": 1} | ",
                "{\"seconds\": 1, \"microseconds\": 1000000} | ",
                "{\"seconds\": 1} | ",
                "{\"seconds\" | ",
                "[] | ",
            })
    void readsTheTimeOrSaysThatItIsUnknown(String json, String time) {
        assertThat(EventTimes.read(json.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(time == null ? null : Instant.parse(time));
    }
}
