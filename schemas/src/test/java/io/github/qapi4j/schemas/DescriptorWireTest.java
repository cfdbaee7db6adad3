package io.github.qapi4j.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.schemas.firmware.Firmware;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the descriptors and capabilities in {@code -Dqapi.corpus=DIR}, which others wrote, and writes them back: nothing is
 * lost, also not what the schemas do not know.
 */
@EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
class DescriptorWireTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> firmware() throws IOException {
        return tests("descriptors", "firmware", Firmware::read, Firmware.class);
    }

    @TestFactory
    Stream<DynamicTest> backends() throws IOException {
        return tests("descriptors", "vhost-user", VhostUserBackend::read, VhostUserBackend.class);
    }

    @TestFactory
    Stream<DynamicTest> capabilities() throws IOException {
        return tests(
                "capabilities", "capabilities", VHostUserBackendCapabilities::read, VHostUserBackendCapabilities.class);
    }

    private static <T extends QapiValue> Stream<DynamicTest> tests(
            String folder, String parent, JsonReader<T> reader, Class<T> type) throws IOException {
        Path top = Path.of(System.getProperty("qapi.corpus"), folder);
        try (Stream<Path> files = Files.walk(top)) {
            List<DynamicTest> tests = files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().endsWith(parent))
                    .sorted()
                    .map(file ->
                            DynamicTest.dynamicTest(top.relativize(file).toString(), () -> check(file, reader, type)))
                    .toList();
            assertThat(tests).hasSizeGreaterThan(3);
            return tests.stream();
        }
    }

    private static <T extends QapiValue> void check(Path file, JsonReader<T> reader, Class<T> type) throws IOException {
        String json = Files.readString(file);
        T value = QapiJson.tolerant().read(file, reader);

        assertThat(MAPPER.readTree(QapiJson.strict().toJson(value))).isEqualTo(MAPPER.readTree(json));
        assertThat(MAPPER.readValue(json, type)).isEqualTo(value);
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(value))).isEqualTo(MAPPER.readTree(json));
    }
}
