package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is included brings along what it refers to, and nothing else. */
class DefinitionSelectionTest {
    private static final Path SCHEMA = Path.of("src", "test", "resources", "generate", "select.json");

    @Test
    void includesBringAlongWhatTheyReferTo() {
        GenerateResult result = generate(Set.of("query-s*", "DEVICE_GON?"), Set.of());

        assertThat(types(result))
                .containsExactlyInAnyOrder(
                        "Device", "DeviceGoneEvent", "Disk", "Kind", "QapiEvents", "QueryStatusCommand", "Status");
        assertThat(result.leftOut()).containsExactly("Both", "STOP", "query-devices", "set-both", "stop");
        assertThat(content(result, "QapiEvents")).contains("DEVICE_GONE").doesNotContain("STOP");
    }

    @Test
    void excludesCountForMore() {
        GenerateResult result = generate(Set.of("*s*"), Set.of("s*", "STOP"));

        assertThat(types(result))
                .containsExactlyInAnyOrder(
                        "Device", "Disk", "Kind", "QueryDevicesCommand", "QueryStatusCommand", "Status");
    }

    @Test
    void excludesAloneLeaveTheRest() {
        assertThat(generate(Set.of(), Set.of("*_*", "set-both", "Both")).leftOut())
                .containsExactly("Both", "DEVICE_GONE", "set-both");
    }

    /** Otherwise a name would depend on what else is wanted, and a choice for what is left out would be refused. */
    @Test
    void namesAreThoseOfTheWhole() {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .includeDefinitions(Set.of("stop"))
                .nameMappings(Map.of("Both", "Pair"))
                .build();

        assertThat(generate(options).diagnostics()).isEmpty();
    }

    private static GenerateResult generate(Set<String> includes, Set<String> excludes) {
        GenerateResult result = generate(GenerateOptions.builder("org.example")
                .includeDefinitions(includes)
                .excludeDefinitions(excludes)
                .build());
        assertThat(result.diagnostics()).isEmpty();
        return result;
    }

    private static GenerateResult generate(GenerateOptions options) {
        return new QapiCompiler(SourceLoader.DISK).generate(List.of(SCHEMA), CheckOptions.DEFAULT, options);
    }

    private static List<String> types(GenerateResult result) {
        return result.files().stream()
                .map(file -> file.path().replaceAll(".*/|\\.java$", ""))
                .filter(name -> !name.equals("package-info"))
                .toList();
    }

    private static String content(GenerateResult result, String type) {
        return result.files().stream()
                .filter(file -> file.path().endsWith("/" + type + ".java"))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
