package io.github.qapi4j.generator.doc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that open something, each with what {@code name|text} is read from it. */
class MarkerTest {
    private static @Nullable String show(@Nullable Marker marker) {
        return marker == null ? null : marker.name() + "|" + marker.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "@Disk:; Disk|",
                "@Disk; Disk|",
                "@Disk:  a disk; Disk|a disk",
                "@Disk: a: b; Disk|a: b",
                "@Disk:a disk;",
                "@Disk::;",
                "@Disk a:;",
                "@:;",
                "@;",
                "Disk:;",
                "a @Disk:;",
            })
    void symbol(String line, @Nullable String expected) {
        assertThat(show(Marker.symbol(line))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "@size:; size|",
                "@size: in bytes; size|in bytes",
                "@size:in bytes; size|in bytes",
                "@size::; size|:",
                "@size;",
                "@size of it: in bytes;",
                "@:;",
                "size: in bytes;",
            })
    void description(String line, @Nullable String expected) {
        assertThat(show(Marker.description(line))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "Returns: nothing; Returns|nothing",
                "Since:1.0; Since|1.0",
                "Notes:; Notes|",
                "TODO: a: b; TODO|a: b",
                "Example::;",
                "Since 1.0;",
                "Features:;",
                "returns: nothing;",
                "Since then: nothing;",
                ": nothing;",
            })
    void tag(String line, @Nullable String expected) {
        assertThat(show(Marker.tag(line))).isEqualTo(expected);
    }
}
