package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.fixture.Everything;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value that a program meets in a parser or a tree of its own reads as a document of its own would. */
class PartTest {
    private static final String TEXT = "{\"str\":\"a\",\"uint64\":18446744073709551615,\"any\":{\"x\":[1.50]}}";
    private static final Everything VALUE = QapiJson.strict().read(TEXT, Everything::read);

    private static JsonParser parser(String json) {
        return new JsonFactory().createParser(ObjectReadContext.empty(), json);
    }

    @Test
    void readsWhereAParserStands() {
        JsonParser parser = parser("{\"event\":\"X\",\"data\":" + TEXT + ",\"more\":[" + TEXT + "," + TEXT + "]}");
        while (!"data".equals(parser.nextName())) {
            // What comes before is nobody's business.
        }
        parser.nextToken();

        assertThat(QapiJson.strict().read(parser, Everything::read)).isEqualTo(VALUE);
        assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
        assertThat(parser.nextName()).isEqualTo("more");
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        assertThat(QapiJson.strict().read(parser, Everything::read)).isEqualTo(VALUE);
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        assertThat(parser.isClosed()).isFalse();
    }

    @Test
    void readsBeforeTheFirstToken() {
        JsonParser parser = parser(TEXT + " {}");

        assertThat(QapiJson.strict().read(parser, Everything::read)).isEqualTo(VALUE);
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
    }

    @Test
    void readsTrees() {
        JsonNode tree = JsonMapper.shared().readTree(TEXT.replace("1.50", "1.5"));

        assertThat(QapiJson.strict().read(tree, Everything::read))
                .isEqualTo(QapiJson.strict().read(TEXT.replace("1.50", "1.5"), Everything::read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"str\":", "{\"str\":\"x\"", "{\"str\":5}", "{\"str\":tru}", "{\"none\":1}", "[]"})
    void refusesWhatADocumentMayNotBe(String json) {
        assertThatThrownBy(() -> QapiJson.strict().read(json, Everything::read)).isInstanceOf(QapiJsonException.class);
        assertThatThrownBy(() -> QapiJson.strict().read(parser(json), Everything::read))
                .isInstanceOf(QapiJsonException.class);
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true"})
    void isStrictOrNot(boolean strict, boolean reads) {
        QapiJson json = strict ? QapiJson.strict() : QapiJson.tolerant();
        JsonNode tree = JsonMapper.shared().readTree("{\"none\":1}");

        if (reads) {
            assertThat(json.read(tree, Everything::read)).isNotNull();
        } else {
            assertThatThrownBy(() -> json.read(tree, Everything::read))
                    .isInstanceOf(QapiJsonException.class)
                    .hasMessageContaining("none");
        }
    }
}
