package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.fixture.Everything;
import io.github.qapi4j.runtime.fixture.Large;
import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VhostUserBackend;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DirectPathTest {
    private static final String GOOD = "{\"description\":\"d\",\"type\":\"gpu\",\"binary\":\"b\"}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            value = {
                "''|1:1: the input is empty; expected a JSON value",
                "' \n'|2:1: the input is empty; expected a JSON value",
                "{\"str\":\"x\"} x|1:13: malformed JSON: Unrecognized token 'x'",
                "{\"str\":\"x\"} {}|1:14: there is more after the value; one document holds one value",
                "{\"str\":|1:8: Everything: malformed JSON: Unexpected end-of-input",
                "{\"str\":'x'}|1:8: Everything: malformed JSON: Unexpected character",
                "[]|1:1: Everything: the value must be an object, found an array",
                "5|1:1: Everything: the value must be an object, found the number 5"
            })
    void refusesWhatIsNotOneDocument(String json, String message) {
        assertThatThrownBy(() -> QapiJson.tolerant().read(json, Everything::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] json = "{\"str\":\"aX\"}".getBytes(StandardCharsets.ISO_8859_1);
        json[9] = (byte) 0xff;
        assertThatThrownBy(() -> QapiJson.tolerant().read(json, Everything::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageMatching("1:10: Everything: malformed JSON: invalid UTF-8: .*\\(at /str\\)");
    }

    /** Jackson guesses these encodings; QEMU reads and writes none of them. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void refusesOtherEncodings(String encoding) throws Exception {
        byte[] json = "{\"str\":\"x\"}".getBytes(encoding);
        Path file = Files.write(folder.resolve("x.json"), json);

        assertThatThrownBy(() -> QapiJson.tolerant().read(json, Everything::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage("1:1: the text is in UTF-16 or UTF-32; save it as UTF-8");
        assertThatThrownBy(() -> QapiJson.tolerant().read(file, Everything::read))
                .hasMessage(file + ":1:1: the text is in UTF-16 or UTF-32; save it as UTF-8");
    }

    @Test
    void readsPastAByteOrderMarkOfUtf8() {
        byte[] json = "\uFEFF{\"str\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(QapiJson.strict().read(json, Everything::read))
                .isEqualTo(QapiJson.strict().read("{\"str\":\"x\"}", Everything::read));
    }

    @Test
    void keepsTheParsersLimits() {
        for (String opening : new String[] {"{\"inner\":", "{\"x\":", "{\"any\":["}) {
            String deep = opening.repeat(10_000);
            assertThatThrownBy(() -> QapiJson.tolerant().read(deep, Everything::read))
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessageContaining("the input exceeds a limit: Document nesting depth (501)");
            assertThatThrownBy(() -> QapiJson.tolerant().read(deep, VHostUserBackendCapabilities::read))
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessageContaining("exceeds a limit");
        }
        String digits = "{\"any\":" + "9".repeat(1001) + "}";
        assertThatThrownBy(() -> QapiJson.tolerant().read(digits, Everything::read))
                .hasMessageContaining("the input exceeds a limit: Number value length (1001)");
    }

    @Test
    void clipsAndEscapesHostileText() {
        String hostile = "x\\u001b[31m\\u202e\\n" + "y".repeat(10_000);
        assertThatThrownBy(() -> QapiJson.strict().read("{\"" + hostile + "\":1}", Everything::read))
                .isInstanceOfSatisfying(QapiJsonException.class, fault -> {
                    assertThat(fault.getMessage())
                            .hasSizeLessThan(1000)
                            .contains("unknown member 'x\\u001b[31m\\u202e\\u000ayyy")
                            .contains("… (10008 characters)'");
                    assertThat(fault.memberName()).hasSize(10_008);
                });
        assertThatThrownBy(() -> QapiJson.strict().read("{\"int8\":\"" + hostile + "\"}", Everything::read))
                .isInstanceOfSatisfying(
                        QapiJsonException.class,
                        fault -> assertThat(fault.getMessage())
                                .hasSizeLessThan(1000)
                                .matches("\\P{Cntrl}*"));
    }

    @Test
    void readsAndReplacesFiles() throws Exception {
        Path file = folder.resolve("b.json");
        VhostUserBackend value = QapiJson.strict().read(GOOD, VhostUserBackend::read);
        QapiJson.strict().write(file, value);
        assertThat(file).hasContent(GOOD + "\n");
        assertThat(QapiJson.strict().read(file, VhostUserBackend::read)).isEqualTo(value);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file.getFileName());
        QapiJson.strict().write(link, Everything.ofNumber(2));
        assertThat(file).hasContent("{\"number\":2.0}\n");
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");

        assertThatThrownBy(() -> QapiJson.strict().write(file, Everything.ofNumber(Double.NaN)))
                .hasMessage("Everything: member 'number' must be a finite number, found NaN (at /number)");
        assertThat(file).hasContent("{\"number\":2.0}\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    /** In a pointer both are {@code /0}; whoever follows the path must know which it is. */
    @Test
    void tellsAMemberWhoseNameIsANumberFromAnElement() {
        String json = "{\"anys\":[{\"0\":[{\"\":{\"a/~b\":1e99999999999}}]}]}";
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> QapiJson.strict().read(json, Everything::read),
                () -> LateTag.read(json),
                () -> QapiMappers.strict().readValue(json, Everything.class),
                () -> QapiMappers.strict()
                        .readValue("{\"value\":" + json + "}", new TypeReference<Map<String, Everything>>() {}),
                () -> QapiJson.strict().toJson(wrong()))) {
            assertThatThrownBy(reading).isInstanceOfSatisfying(QapiJsonException.class, fault -> {
                List<Object> steps = new ArrayList<>();
                fault.getPath()
                        .forEach(step -> steps.add(
                                step.getPropertyName() == null ? (Object) step.getIndex() : step.getPropertyName()));
                steps.remove("value");
                assertThat(steps).containsExactly("anys", 0, "0", 0, "", "a/~b");
                assertThat(fault.jsonPath()).endsWith("/anys/0/0/0//a~1~0b");
            });
        }
    }

    private static Everything wrong() {
        JsonNode tree = JsonMapper.shared().readTree("{\"0\":[{\"\":{}}]}");
        ((ObjectNode) tree.get("0").get(0).get("")).putPOJO("a/~b", new Object());
        return Everything.ofTrees(List.of(tree));
    }

    @Test
    void saysWhichFileIsAtFault() throws Exception {
        Path bad = Files.writeString(folder.resolve("50-x.json"), "{\n\n\"binary\": 5}");
        assertThatThrownBy(() -> QapiJson.tolerant().read(bad, VhostUserBackend::read))
                .isInstanceOfSatisfying(QapiJsonException.class, fault -> {
                    assertThat(fault)
                            .hasMessage(bad
                                    + ":3:11: VhostUserBackend: member 'binary' must be a string, found the number 5"
                                    + " (at /binary)");
                    assertThat(fault.source()).isEqualTo(bad.toString());
                    assertThat(fault.jsonPath()).isEqualTo("/binary");
                    assertThat(fault.expected()).isEqualTo("a string");
                    assertThat(fault.found()).isEqualTo("the number 5");
                });
        Files.writeString(bad, "{\"tags\":[]}");
        assertThatThrownBy(() -> QapiJson.tolerant().read(bad, VhostUserBackend::read))
                .hasMessage(bad + ":1:11: VhostUserBackend: members 'description', 'type', 'binary' are missing");
        assertThatThrownBy(() -> QapiJson.tolerant().read(folder, VhostUserBackend::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage(folder + ": is not a regular file");
        assertThatThrownBy(() -> QapiJson.tolerant().read(folder.resolve("none"), VhostUserBackend::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessage(folder.resolve("none") + ": does not exist");
        assertThatThrownBy(() -> QapiJson.tolerant().write(folder, Everything.ofNumber(1)))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageStartingWith(folder + ": ");
    }

    @Test
    void readsTypesWithMoreThan64Members() {
        String all = IntStream.range(0, Large.INNER)
                .mapToObj(index -> "\"m" + index + "\":" + index)
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(QapiJson.strict().read(all, Large::read)).isEqualTo(new Large(Large.INNER * (Large.INNER - 1) / 2));
        assertThatThrownBy(() -> QapiJson.strict().read(all.replace("\"m64\"", "\"m2999\""), Large::read))
                .hasMessageContaining("member 'm2999' occurs twice");
        assertThatThrownBy(() -> QapiJson.strict()
                        .read(all.replace("\"m64\":64,", "").replace("\"m130\":130,", ""), Large::read))
                .hasMessageContaining("members 'm64', 'm130' are missing");
    }

    @Test
    void refusesABuilderThatLacksMembers() {
        assertThatThrownBy(() -> VhostUserBackend.builder().binary("b").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("VhostUserBackend: members 'description', 'type' are not set");
        assertThatThrownBy(() -> QapiJson.strict()
                        .read(
                                "{}",
                                in -> new Everything(
                                        null, null, null, null, null, null, 256, null, null, null, null, null, null,
                                        null, null, null, null, null, null, null, null, null, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Everything: member 'uint8' must be from 0 to 255, found 256");
    }
}
