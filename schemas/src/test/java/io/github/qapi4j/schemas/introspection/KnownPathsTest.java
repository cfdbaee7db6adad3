package io.github.qapi4j.schemas.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import io.github.qapi4j.runtime.qmp.schema.SchemaPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares schemas of QEMU with what binaries built of them replied, both in {@code -Dqapi.corpus=DIR}: path by path. */
@EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
class KnownPathsTest {
    private static final Path CORPUS = Path.of(System.getProperty("qapi.corpus", ""));

    private static Schema schema(String version) {
        Path root = CORPUS.resolve(Path.of("qemu-" + version, "qapi", "qapi-schema.json"));
        CheckResult result = new QapiCompiler(SourceLoader.DISK).check(root, CheckOptions.DEFAULT);
        assertThat(result.schema()).as("%s", result.diagnostics()).isNotNull();
        return result.schema();
    }

    private static QemuSchema reply(String version) throws IOException {
        Path file = CORPUS.resolve(Path.of("qmp-live", "qemu-" + version, "commands", "query-qmp-schema.json"));
        JsonNode session = JsonMapper.shared().readTree(Files.readAllBytes(file));
        return QemuSchema.read(JsonMapper.shared().writeValueAsBytes(session.required("reply")));
    }

    private static boolean knows(QemuSchema reply, ModelPath path) {
        return reply.knows(SchemaPath.parse(path.text()));
    }

    @ParameterizedTest
    @CsvSource({"7.2.0, 7.2.22", "10.0.13, 10.0.13"})
    void everyPathWithoutConditionsIsKnown(String version, String binary) throws IOException {
        QemuSchema reply = reply(binary);
        List<ModelPath> paths = ModelPaths.of(schema(version)).stream()
                .filter(path -> path.conditions().isEmpty())
                .toList();
        assertThat(paths).hasSizeGreaterThan(3_000);
        assertThat(paths).filteredOn(path -> !knows(reply, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7.2.0, 7.2.22", "10.0.13, 10.0.13"})
    void oneBuildExplainsWhichConditionalPathsAreKnown(String version, String binary) throws IOException {
        QemuSchema reply = reply(binary);
        Map<String, Map<Boolean, List<String>>> byConditions = new TreeMap<>();
        Map<Condition, Boolean> seen = new LinkedHashMap<>();
        for (ModelPath path : ModelPaths.of(schema(version))) {
            if (!path.conditions().isEmpty()) {
                boolean isKnown = knows(reply, path);
                byConditions
                        .computeIfAbsent(path.conditions().toString(), key -> new TreeMap<>())
                        .merge(isKnown, List.of(path.text()), (one, more) -> one);
                seen.put(new Condition.All(path.conditions()), isKnown);
            }
        }
        assertThat(byConditions).hasSizeGreaterThan(20);
        assertThat(byConditions)
                .allSatisfy((conditions, known) -> assertThat(known).hasSize(1));
        Map<String, Boolean> build = Assignment.explaining(seen);
        assertThat(build).isNotNull().containsEntry("CONFIG_LINUX", true).containsEntry("CONFIG_COCOA", false);
    }

    @ParameterizedTest
    @CsvSource({"7.2.0, 10.0.13, 7.2.22", "10.0.13, 7.2.0, 10.0.13"})
    void noPathOfTheOtherVersionAloneIsKnown(String own, String other, String binary) throws IOException {
        QemuSchema reply = reply(binary);
        Schema schema = schema(own);
        List<ModelPath> foreign = ModelPaths.of(schema(other)).stream()
                .filter(path -> !ModelLookup.has(schema, path.text()))
                .toList();
        assertThat(foreign).hasSizeGreaterThan(50);
        assertThat(foreign).filteredOn(path -> knows(reply, path)).isEmpty();
    }
}
