package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.fixture.Everything;
import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VHostUserBackendType;
import io.github.qapi4j.runtime.fixture.VhostUserBackend;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Bytes on the direct path are UTF-8 and nothing else; texts on the way out are the same in bytes and in a string. */
class EncodingTest {
    /** Where bytes may stand, for the reader of everything: the bytes are put in place of the star. */
    private static final List<String> PLACES = List.of(
            "{'str':'*'}",
            "{'str':'a long text of plain letters, longer than what is looked at in one step *'}",
            "{'*':1}",
            "{'a long name of plain letters, longer than the parser reads in one step *':1}",
            "{'x':'*'}",
            "{'x':{'y':['*']}}",
            "{'x':{'*':1}}",
            "{'any':'*'}",
            "{'any':{'*':1}}",
            "{'any':[1,'*']}",
            "{'int64':1*}",
            "{'int64':*1}",
            "{'int64'*:1}",
            "{'bool':true*}",
            "{*'str':''}",
            "{'str':''}*",
            "*{'str':''}",
            "*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C0AF|the bytes C0 AF are an overlong form of U+002F",
                "C080|the bytes C0 80 are an overlong form of U+0000",
                "C181|the bytes C1 81 are an overlong form of U+0041",
                "E080AF|the bytes E0 80 AF are an overlong form of U+002F",
                "E09FBF|the bytes E0 9F BF are an overlong form of U+07FF",
                "F08080AF|the bytes F0 80 80 AF are an overlong form of U+002F",
                "F08FBFBF|the bytes F0 8F BF BF are an overlong form of U+FFFF",
                "EDA080|the bytes ED A0 80 stand for the surrogate U+D800, which is no character",
                "EDBFBF|the bytes ED BF BF stand for the surrogate U+DFFF, which is no character",
                "F4908080|the bytes F4 90 80 80 stand for U+110000, and the last character is U+10FFFF",
                "F5808080|the bytes F5 80 80 80 stand for U+140000, and the last character is U+10FFFF",
                "F7BFBFBF|the bytes F7 BF BF BF stand for U+1FFFFF, and the last character is U+10FFFF",
                "F888808080|the byte F8 begins no character",
                "FF|the byte FF begins no character",
                "80|the byte 80 begins no character",
                "C3|the byte C3 begins a character of 2 bytes, of which the others are missing",
                "E282|the bytes E2 82 begin a character of 3 bytes, of which the others are missing",
                "F09F98|the bytes F0 9F 98 begin a character of 4 bytes, of which the others are missing"
            })
    void refusesWhatIsNotUtf8WhereverItStands(String hex, String problem) throws Exception {
        for (String place : PLACES) {
            byte[] json = withBytes(place, hex);
            int column = place.indexOf('*') + 1;
            String message = "1:" + column + ": ";
            Path file = Files.write(folder.resolve("x.json"), json);
            for (QapiJson mode : List.of(QapiJson.tolerant(), QapiJson.strict())) {
                // An unknown member is refused before its value is looked at.
                if (mode == QapiJson.strict() && place.contains("'x'")) {
                    continue;
                }
                assertThatThrownBy(() -> mode.read(json, Everything::read))
                        .as(place)
                        .isInstanceOf(QapiJsonException.class)
                        .hasMessageStartingWith(message)
                        .hasMessageContaining("malformed JSON: invalid UTF-8: " + problem);
                assertThatThrownBy(() -> mode.read(file, Everything::read))
                        .hasMessageStartingWith(file + ":" + message)
                        .hasMessageContaining(problem);
            }
        }
    }

    @Test
    void refusesWhatIsNotUtf8InWhatIsKeptAndBeforeTheTag() {
        for (String place : List.of(
                "{'type':'gpu','x':['*']}",
                "{'x':['*'],'type':'gpu'}",
                "{'x':{'*':1},'type':'gpu'}",
                "{'*':{},'type':'gpu'}",
                "{'type':'*'}",
                "{'features':['*'],'type':'gpu'}")) {
            assertThatThrownBy(() ->
                            QapiJson.tolerant().read(withBytes(place, "EDA080"), VHostUserBackendCapabilities::read))
                    .as(place)
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessageStartingWith("1:" + (place.indexOf('*') + 1) + ": VHostUserBackendCapabilities")
                    .hasMessageContaining("U+D800");
        }
    }

    @Test
    void tellsLineAndTypeAndMember() {
        byte[] json = withBytes("{'int8':1,\r\n 'x':'\u00e4',\r\n\n'str': '\u20ac*'}", "C0AF");
        assertThatThrownBy(() -> QapiJson.tolerant().read(json, Everything::read))
                .isInstanceOfSatisfying(QapiJsonException.class, fault -> {
                    assertThat(fault)
                            .hasMessage(
                                    "4:12: Everything: malformed JSON: invalid UTF-8: the bytes C0 AF are an overlong"
                                            + " form of U+002F (at /str)");
                    assertThat(fault.getLocation().getByteOffset()).isEqualTo(json.length - 4);
                    assertThat(fault.memberName()).isEqualTo("str");
                    assertThat(fault.expected()).isEqualTo("JSON in UTF-8");
                });
        // What is wrong before it comes first.
        assertThatThrownBy(() -> QapiJson.tolerant().read(withBytes("{'int8':[],'str':'*'}", "FF"), Everything::read))
                .hasMessageStartingWith("1:9: Everything: member 'int8' must be an integer");
        assertThatThrownBy(() -> QapiJson.tolerant().read(withBytes("{'int8':x,'str':'*'}", "FF"), Everything::read))
                .hasMessageContaining("Unrecognized token 'x'");
    }

    /** Every sequence of one to three bytes, and the edges of those of four, by the JDK's own decoder. */
    @Test
    void agreesWithTheDecoderOfTheJdk() {
        for (int lead = 0x80; lead <= 0xFF; lead++) {
            for (int second : new int[] {0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF}) {
                for (int third : new int[] {0x22, 0x7F, 0x80, 0xBF, 0xC0}) {
                    for (int last : new int[] {0x22, 0x7F, 0x80, 0xBF, 0xC0}) {
                        byte[] text = {(byte) lead, (byte) second, (byte) third, (byte) last};
                        assertThat(isRead(text))
                                .as(HexFormat.of().formatHex(text))
                                .isEqualTo(isUtf8(text));
                    }
                }
            }
        }
    }

    /** As the whole text of a string, in which a quotation mark is escaped. */
    private static boolean isRead(byte[] text) {
        try {
            String escaped = new String(text, StandardCharsets.ISO_8859_1).replace("\"", "\\\"");
            QapiJson.strict()
                    .read(("{\"str\":\"" + escaped + "\"}").getBytes(StandardCharsets.ISO_8859_1), Everything::read);
            return true;
        } catch (QapiJsonException refused) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException bad) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\ud800", "a\udc00b", "\ud83d\ud83d\ude00", "\u0000\u007f\u00e4\u20ac\ud83d\ude00", "\udfff"})
    void writesTheSameTextAsBytesAndAsAString(String text) {
        UnknownMembers unknown = UnknownMembers.NONE.with("x", StringNode.valueOf(text));
        VhostUserBackend value = new VhostUserBackend(text, VHostUserBackendType.GPU, "b", List.of(text), unknown);

        String json = QapiJson.tolerant().toJson(value);

        assertThat(QapiJson.tolerant().toBytes(value)).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).isTrue();
        assertThat(QapiJson.tolerant().read(json, VhostUserBackend::read)).isEqualTo(value);
        assertThat(QapiJson.tolerant().read(QapiJson.tolerant().toBytes(value), VhostUserBackend::read))
                .isEqualTo(value);
    }

    /** Jackson reads no name with such an escape; that is told like any malformed JSON. */
    @Test
    void writesLoneSurrogatesInNames() {
        VHostUserBackendCapabilities value = new VHostUserBackendCapabilities.Input(
                VHostUserBackendType.INPUT, UnknownMembers.NONE.with("a\ud800b", IntNode.valueOf(1)));

        String json = QapiJson.tolerant().toJson(value);

        assertThat(json).isEqualTo("{\"type\":\"input\",\"a\\uD800b\":1}");
        assertThat(QapiJson.tolerant().toBytes(value)).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> QapiJson.tolerant().read(json, VHostUserBackendCapabilities::read))
                .isInstanceOf(QapiJsonException.class)
                .hasMessageContaining("malformed JSON: Broken surrogate pair in property name");
    }

    private static byte[] withBytes(String json, String hex) {
        int star = json.indexOf('*');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(json.substring(0, star).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.writeBytes(json.substring(star + 1).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
