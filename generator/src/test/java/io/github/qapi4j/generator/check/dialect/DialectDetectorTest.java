package io.github.qapi4j.generator.check.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectDetectorTest {
    /** A dialect, and a schema that shows it; what cannot be told is taken for as old as can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CURRENT | { 'struct': 'Cup', 'data': {}, 'if': 'CONFIG_CUPS' }
            CURRENT | { 'enum': 'Cup', 'data': [], 'prefix': 'defined(A)' }
            V4_0    | { 'struct': 'Cup', 'data': {}, 'if': 'defined(A)' }
            V4_0    | { 'struct': 'Cup', 'data': { 'a': { 'type': 'int', 'if': [ 'defined (A)' ] } } }
            V4_0    | { 'struct': 'Cup', 'data': {}, 'if': 'defined(A)', 'features': [ 'f' ] }
            V4_2    | { 'command': 'fill', 'if': 'defined(A)', 'features': [ 'f' ] }
            V5_0    | { 'event': 'FULL', 'if': 'defined(A)', 'features': [ 'f' ] }
            V5_0    | { 'enum': 'Cup', 'data': [], 'if': 'defined(A)', 'features': [ 'f' ] }
            V5_0    | { 'alternate': 'Cup', 'data': { 'a': 'int' }, 'if': 'defined(A)', 'features': [ 'f' ] }
            V5_2    | { 'command': 'fill', 'if': 'defined(A)', 'coroutine': true }
            V5_2    | { 'command': 'fill', 'if': 'defined(A)', 'coroutine': true, 'features': [ 'f' ] }
            V6_0    | { 'pragma': { 'command-name-exceptions': [] } } { 'command': 'fill', 'if': 'defined(A)' }
            V4_0    | { 'pragma': { 'returns-whitelist': [] } }
            V4_0    | { 'pragma': { 'name-case-whitelist': [] } } { 'command': 'fill', 'if': 'CONFIG_CUPS' }
            V5_2    | { 'pragma': { 'returns-whitelist': [], 'command-name-exceptions': [] } }
            V4_0    | ¶##¶# Since: 3.1¶##¶ { 'pragma': { 'returns-whitelist': [] } }
            V4_2    | ¶##¶# Since: 4.2¶##¶ { 'pragma': { 'returns-whitelist': [] } }
            V5_2    | ¶##¶# A lid (since 5.2).¶# Since: 5.0.1¶##¶ { 'pragma': { 'returns-whitelist': [] } }
            V5_2    | ¶##¶# Since QEMU 8.2, and since 5.21¶##¶ { 'pragma': { 'returns-whitelist': [] } }
            V6_0    | ¶##¶# Since: 8.2¶##¶ { 'command': 'fill', 'if': 'defined(A)' }
            V4_0    | ¶##¶# Since Linux 5.2, sincere 5.2, since 4.3¶##¶ { 'pragma': { 'returns-whitelist': [] } }
            CURRENT | ¶##¶# Since: 5.2¶##¶ { 'command': 'fill' }
            """)
    void isShownByWhatCameAndWent(Dialect dialect, String schema) {
        MemoryLoader files = new MemoryLoader().with("root.json", schema.replace('¶', '\n'));

        assertThat(new QapiCompiler(files)
                        .check(Path.of("root.json"), CheckOptions.DEFAULT)
                        .dialect())
                .isEqualTo(dialect);
    }
}
