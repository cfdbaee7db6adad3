package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.texts.MoreTexts;
import golden.texts.TextAlternate;
import golden.texts.TextData;
import golden.texts.TextUnion;
import golden.texts.TextWrittenEvent;
import golden.texts.Texts;
import golden.texts.WriteTextCommand;
import io.github.qapi4j.runtime.Base64Bytes;
import io.github.qapi4j.runtime.FilePath;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and writes strings for which Java types were chosen: nothing of a text is lost, and what is no such text is told. */
class TextWireTest {
    private static final Base64Bytes HELLO = Base64Bytes.of("hello".getBytes(StandardCharsets.US_ASCII));

    @Test
    void holdsValuesOfTheChosenTypes() {
        Texts texts = Wire.roundTrip(
                json("{'data':'aGVsbG8=','path':'/a//b/','uris':['qemu:///system','nbd+unix:///x?socket=%2Ftmp'],"
                        + "'times':['2026-01-02T03:04:05Z']}"),
                Texts::read,
                Texts.class);

        assertThat(texts.data()).isEqualTo(HELLO);
        assertThat(texts.path()).isEqualTo(new FilePath("/a//b/"));
        assertThat(texts.uris())
                .containsExactly(URI.create("qemu:///system"), URI.create("nbd+unix:///x?socket=%2Ftmp"));
        assertThat(texts.times()).containsExactly(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(Texts.builder().data(HELLO).uris(List.of()).build())
                .isEqualTo(Wire.roundTrip(json("{'data':'aGVsbG8=','uris':[]}"), Texts::read, Texts.class));
    }

    @Test
    void printsNoSecret() {
        WriteTextCommand command = Wire.roundTrip(
                json("{'path':'/x','passwords':['hidden',''],'password':'hidden'}"),
                WriteTextCommand::read,
                WriteTextCommand.class);

        assertThat(command.password().reveal()).isEqualTo("hidden");
        assertThat(command.passwords()).containsExactly(Secret.parse("hidden"), Secret.parse(""));
        assertThat(command.toString()).doesNotContain("hidden").contains("password=***");
        assertThatThrownBy(() -> QapiJson.strict()
                        .read(json("{'path':'/x','passwords':[{'hidden':1}]}"), WriteTextCommand::read))
                .hasMessageNotContaining("hidden");
    }

    @Test
    void inheritsThem() {
        MoreTexts more = Wire.roundTrip(
                json("{'data':'','path':'','uris':[],'text':'plain'}"), MoreTexts::read, MoreTexts.class);

        assertThat(more.asTexts().data().length()).isZero();
        assertThat(more.text()).isEqualTo("plain");
    }

    @Test
    void takesThemInBranchesArgumentsAndAlternatives() {
        assertThat(Wire.roundTrip(
                        json("{'kind':'more','path':'/tmp','data':'aGVsbG8='}"), TextUnion::read, TextUnion.class))
                .isEqualTo(new TextUnion.More(new FilePath("/tmp"), new TextData(HELLO)));
        assertThat(Wire.roundTrip(json("{'path':''}"), TextWrittenEvent::read, TextWrittenEvent.class)
                        .path())
                .isEqualTo(new FilePath(""));
        Wire.roundTrip(json("{'path':'C:\\\\x','data':'not mapped'}"), WriteTextCommand::read, WriteTextCommand.class);
        assertThat(Wire.roundTrip(json("'/dev/vda'"), TextAlternate::read, TextAlternate.class))
                .isEqualTo(new TextAlternate.Path(new FilePath("/dev/vda")));
        assertThat(Wire.roundTrip(json("['aGVsbG8=']"), TextAlternate::read, TextAlternate.class))
                .isEqualTo(new TextAlternate.Parts(List.of(HELLO)));
    }

    /** Line breaks, missing padding, and unused bits: each is written back as it stood. */
    @ParameterizedTest
    @ValueSource(strings = {"aGVsbG8=", "aGVsbG8", "aGVs\\nbG8=\\n", "aGVs\\r\\nbG8=", "aGVsbG9="})
    void keepsTheSpellingOfBase64(String text) {
        String json = json("{'data':'" + text + "','uris':[]}");
        Texts texts = QapiJson.strict().read(json, Texts::read);

        assertThat(texts.data()).isEqualTo(HELLO).hasSameHashCodeAs(HELLO);
        assertThat(texts.data().toByteArray())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("hello");
        assertThat(QapiJson.strict().toJson(texts)).isEqualTo(json);
        assertThat(Wire.PLAIN.writeValueAsString(texts.data())).isEqualTo(json("'" + text + "'"));
        assertThat(Wire.PLAIN.readValue(json("'" + text + "'"), Base64Bytes.class))
                .isEqualTo(HELLO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'uris':[],'data':'aGVs!'} | /data | 1:19 | a base64 text | the string 'aGVs!'",
                "{'uris':[],'data':'a'} | /data | 1:19 | a base64 text | the string 'a'",
                "{'uris':[],'data':'aGVsbG8=aGVsbG8='} | /data | 1:19 | a base64 text | the string 'aGVsbG8=aGVsbG8='",
                "{'uris':[],'data':7} | /data | 1:19 | a string | the number 7",
                "{'data':'','uris':['x:y','a b']} | /uris/1 | 1:26 | a URI | the string 'a b'",
                "{'data':'','uris':[null]} | /uris/0 | 1:20 | a string | null",
                "{'data':'','uris':[],'times':['noon']} | /times/0 | 1:31 | a text that Instant takes | the string"
                        + " 'noon'",
                // This one parses, but would be written back without the fraction.
                "{'data':'','uris':[],'times':['2026-01-02T03:04:05.0Z']} | /times/0 | 1:31"
                        + " | a text that Instant takes | the string '2026-01-02T03:04:05.0Z'"
            })
    void refusesOtherTexts(String text, String path, String place, String expected, String found) {
        QapiJsonException refusal = Wire.refusal(json(text), Texts::read, Texts.class);

        assertThat(refusal.jsonPath()).isEqualTo(path);
        assertThat(refusal.getLocation().getLineNr() + ":"
                        + refusal.getLocation().getColumnNr())
                .isEqualTo(place);
        assertThat(refusal.expected()).isEqualTo(expected);
        assertThat(refusal.found()).isEqualTo(found);
    }

    @Test
    void leavesPathsToTheMachineThatTheyAreOf() {
        FilePath path = FilePath.of(Path.of("a", "b"));

        assertThat(path.toPath()).isEqualTo(Path.of("a", "b"));
        assertThatThrownBy(() -> new FilePath("a\0b").toPath()).isInstanceOf(java.nio.file.InvalidPathException.class);
    }
}
