package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
    @ParameterizedTest
    @CsvSource({
        "4.0, V4_0",
        "4.1, V4_0",
        "4.2, V4_2",
        "5.1.0, V5_0",
        "5.2, V5_2",
        "6.1, V6_0",
        "8.0, V6_2",
        "9.2, V8_1",
        "10.0.13, CURRENT",
        "current, CURRENT"
    })
    void knowsEveryRelease(String word, Dialect dialect) {
        assertThat(Dialect.parse(word)).isEqualTo(dialect);
    }

    @Test
    void leavesTheChoiceToTheSchema() {
        assertThat(Dialect.parse("auto")).isNull();
    }

    @Test
    void listsWhatItKnows() {
        assertThat(Dialect.words())
                .startsWith("auto", "current", "4.0", "4.1")
                .endsWith("10.2")
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> Dialect.parse("4.3"))
                .hasMessage("'4.3' is none of " + String.join(", ", Dialect.words()));
        assertThatThrownBy(() -> Dialect.parse("")).isInstanceOf(IllegalArgumentException.class);
    }
}
