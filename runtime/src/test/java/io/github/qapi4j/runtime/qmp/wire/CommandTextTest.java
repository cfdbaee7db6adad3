package io.github.qapi4j.runtime.qmp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stop | {}        | -1                  | false | {\"execute\":\"stop\"}",
                "stop | {}        | 1                   | false | {\"execute\":\"stop\",\"id\":1}",
                "x.y  | {\"a\":1} | 10                  | true  | {\"exec-oob\":\"x.y\",\"arguments\":{\"a\":1},\"id\":10}",
                "s    | {}        | 909                 | true  | {\"exec-oob\":\"s\",\"id\":909}",
                "s    | {}        | 9223372036854775807 | true  | {\"exec-oob\":\"s\",\"id\":9223372036854775807}"
            })
    void isWhatThePeerWants(String name, String arguments, long id, boolean outOfBand, String expected) {
        byte[] text = CommandText.of(name, arguments.getBytes(StandardCharsets.US_ASCII), id, outOfBand);

        assertThat(new String(text, StandardCharsets.US_ASCII)).isEqualTo(expected + "\n");
    }
}
