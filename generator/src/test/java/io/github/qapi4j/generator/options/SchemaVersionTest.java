package io.github.qapi4j.generator.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaVersionTest {
    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            8.2=a.json            | 8.2     | V8_1    | null
            10.0.13=a.json        | 10.0.13 | V10_0   | null
            7.2=a=b.json          | 7.2     | V6_2    | null
            99.0=a.json           | 99.0    | CURRENT | 99.0
            rhel-9.4=a.json       | rhel-9.4 | CURRENT | null
            auto=a.json           | auto    | CURRENT | null
            rhel-9.4:8.2=a.json   | rhel-9.4 | V8_1   | null
            fork:auto=a.json      | fork    | null    | null
            """, delimiter = '|')
    void readsEachVersionInItsDialect(String text, String label, @Nullable Dialect dialect, @Nullable String newer) {
        SchemaVersion version = SchemaVersion.parse(text);
        CheckOptions options = version.reading(CheckOptions.DEFAULT.withDialect(Dialect.V4_0));

        assertThat(version.label()).isEqualTo(label);
        assertThat(version.root()).isEqualTo(Path.of(text.substring(text.indexOf('=') + 1)));
        assertThat(options.dialect()).isEqualTo(dialect);
        assertThat(options.newerRelease()).isEqualTo(newer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "8.2=", "=a.json", "-8=a.json", "8 2=a.json", "8.2:=a.json", "8.2:x=a.json"})
    void refusesWhatNamesNoVersion(String text) {
        assertThatThrownBy(() -> SchemaVersion.parse(text))
                .isInstanceOfSatisfying(
                        OptionException.class, e -> assertThat(e.option()).isEqualTo("versions"));
    }
}
