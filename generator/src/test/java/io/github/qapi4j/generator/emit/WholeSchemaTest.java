package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiMappers;
import io.github.qapi4j.runtime.QapiObject;
import io.github.qapi4j.runtime.QapiValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Generates the types of whole schemas, compiles them and has each read and write values that were made at random from the
 * schema, as documents, as trees and through a mapper: those of QEMU in {@code -Dqemu.source=DIR}, those of all its versions
 * in {@code -Dqapi.corpus=DIR}, and our own. The root schemas of one version include the same files: the types of all are
 * compiled, and each of them has values once.
 *
 * <p>{@code -Dfuzz.values=N} sets how many values of each type, {@code -Dfuzz.seed=N} which.
 */
class WholeSchemaTest {
    /** The root schemas of a QEMU source tree; old ones lack some. */
    static final List<String> ROOTS = List.of(
            "qapi/qapi-schema.json",
            "qga/qapi-schema.json",
            "storage-daemon/qapi/qapi-schema.json",
            "docs/interop/vhost-user.json",
            "docs/interop/firmware.json");

    private static final List<String> VERSIONS =
            List.of("qemu-4.0.0", "qemu-5.2.0", "qemu-6.2.0", "qemu-7.2.0", "qemu-8.2.0", "qemu-10.0.13");
    private static final int VALUES = Integer.getInteger("fuzz.values", 20);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_101L);

    @Test
    void goldenTypes() {
        check(GeneratedTypes.golden());
    }

    @ParameterizedTest
    @CsvSource({"emit/everything.json, KEEP", "naming/names.json, KEEP", "naming/names.json, IGNORE"})
    void ownSchemas(String root, UnknownMembersMode unknownMembers) {
        check(GeneratedTypes.of(Path.of("src/test/resources").resolve(root), CheckOptions.DEFAULT, unknownMembers));
    }

    @TestFactory
    @EnabledIfSystemProperty(named = "qemu.source", matches = ".+")
    Stream<DynamicTest> schemasOfOneVersion() {
        return tests(Path.of(System.getProperty("qemu.source")), UnknownMembersMode.KEEP);
    }

    @TestFactory
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    Stream<DynamicTest> schemasOfAllVersions() {
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        return VERSIONS.stream().flatMap(version -> tests(corpus.resolve(version), UnknownMembersMode.IGNORE));
    }

    private static Stream<DynamicTest> tests(Path source, UnknownMembersMode unknownMembers) {
        assertThat(source.resolve(ROOTS.get(0))).exists();
        Set<String> checked = new HashSet<>();
        return ROOTS.stream()
                .map(source::resolve)
                .filter(Files::exists)
                .map(root -> DynamicTest.dynamicTest(
                        root.toString(),
                        () -> check(GeneratedTypes.of(root, options(source, root), unknownMembers), checked)));
    }

    /** Before QEMU 9.0, firmware.json includes files as if they lay beside it, and without the pragmas that they need. */
    static CheckOptions options(Path source, Path root) {
        return root.endsWith("firmware.json")
                ? CheckOptions.DEFAULT
                        .withIncludeRoots(List.of(source.resolve("qapi")))
                        .withNames(NameMode.LENIENT)
                : CheckOptions.DEFAULT;
    }

    private static void check(GeneratedTypes types) {
        check(types, types.definitions());
    }

    /** Leaves out types that were checked already. */
    private static void check(GeneratedTypes types, Set<String> checked) {
        check(
                types,
                types.definitions().stream()
                        .filter(definition -> checked.add(types.source(definition)))
                        .toList());
    }

    private static void check(GeneratedTypes types, Collection<Definition> definitions) {
        RandomJson random = new RandomJson(types.schema(), SEED);
        JsonMutations mutations = new JsonMutations(SEED + 1);
        assertThat(types.definitions()).hasSizeGreaterThan(5);
        for (Definition definition : definitions) {
            JsonReader<QapiValue> reader = types.reader(definition);
            for (int i = 0; i < VALUES; i++) {
                JsonNode json = random.of(definition, 0);
                if (json != null) {
                    checkValid(types, definition, reader, json);
                    checkAny(types, definition, reader, mutations.of(json));
                }
            }
        }
    }

    private static void checkValid(
            GeneratedTypes types, Definition definition, JsonReader<QapiValue> reader, JsonNode json) {
        assertThat(WireValidator.faults(types.schema(), definition, json))
                .as(definition.name())
                .isEmpty();
        QapiValue value = QapiJson.strict().read(json.toString(), reader);
        String written = QapiJson.strict().toJson(value);
        JsonTrees.assertSame(json, written);
        assertThat(QapiJson.strict().read(written, reader)).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(QapiJson.strict().read(json, reader)).isEqualTo(value);
        assertThat(mapped(value.getClass().getNestHost(), json)).isEqualTo(value);
        if (value instanceof QapiObject object) {
            assertThat(rebuilt(object)).isEqualTo(value);
        }
    }

    private static Object mapped(Class<?> type, JsonNode json) {
        return QapiMappers.strict().readValue(json.toString(), type);
    }

    /** Sends a value through its builder. */
    private static Object rebuilt(QapiObject value) {
        try {
            Object builder = value.getClass().getMethod("toBuilder").invoke(value);
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(value.toString(), e);
        }
    }

    /** The strict reader refuses just what the validator finds fault with, as a document, a tree and through a mapper. */
    private static void checkAny(
            GeneratedTypes types, Definition definition, JsonReader<QapiValue> reader, JsonNode json) {
        List<String> faults = WireValidator.faults(types.schema(), definition, json);
        if (faults.isEmpty()) {
            checkValid(types, definition, reader, json);
        } else {
            assertThatThrownBy(() -> QapiJson.strict().read(json.toString(), reader))
                    .as("%s: %s: %s", definition.name(), json, faults)
                    .isInstanceOf(QapiJsonException.class);
            assertThatThrownBy(() -> QapiJson.strict().read(json, reader))
                    .as("%s: tree %s: %s", definition.name(), json, faults)
                    .isInstanceOf(QapiJsonException.class);
            if (!json.isNull()) {
                // A mapper makes Java's null of it, whatever is asked for.
                assertThatThrownBy(() -> mapped(types.type(definition.name()), json))
                        .as("%s: mapper %s: %s", definition.name(), json, faults)
                        .isInstanceOf(QapiJsonException.class);
            }
        }
    }
}
