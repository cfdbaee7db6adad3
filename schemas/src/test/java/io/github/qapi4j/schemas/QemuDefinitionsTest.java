package io.github.qapi4j.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares our schemas, whose documentation is our own, with those of QEMU 10.0 in {@code -Dqemu.source=DIR}: each definition
 * means the same.
 */
@EnabledIfSystemProperty(named = "qemu.source", matches = ".+")
class QemuDefinitionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"vhost-user.json", "firmware.json"})
    void definesTheSameAsQemu(String file) {
        Map<String, String> ours = definitions(Path.of("src", "main", "qapi", file));
        Path interop = Path.of(System.getProperty("qemu.source"), "docs", "interop");

        assertThat(ours).hasSizeGreaterThan(5).isEqualTo(definitions(interop.resolve(file)));
    }

    /** Returns the dump of each definition by the line that names it. */
    private static Map<String, String> definitions(Path file) {
        CheckResult checked = new QapiCompiler(SourceLoader.DISK).check(file, CheckOptions.DEFAULT);
        assertThat(checked.schema()).as("%s", checked.diagnostics()).isNotNull();
        String definitions = Dumper.dump(checked.schema()).split("(?m)^doc ", 2)[0];
        Map<String, String> result = new TreeMap<>();
        for (String definition : definitions.split("(?m)^(?! )")) {
            if (!definition.startsWith("module ")) {
                result.put(definition.lines().findFirst().orElse(""), definition);
            }
        }
        return result;
    }
}
