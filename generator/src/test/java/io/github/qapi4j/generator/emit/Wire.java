package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes generated types in the ways that there are, and compares what comes of it. */
final class Wire {
    /** A mapper as any program makes it, to which nobody has told anything of the generated types. */
    static final JsonMapper PLAIN = JsonMapper.builder().build();

    private Wire() {}

    /**
     * Asserts that JSON which fits the schema is read, by every reader, to one value, which gives the same JSON again.
     *
     * @return the value
     */
    static <T extends QapiValue> T roundTrip(String json, JsonReader<T> reader, Class<T> type) {
        T value = QapiJson.strict().read(json, reader);
        String written = QapiJson.strict().toJson(value);
        JsonTrees.assertSame(JsonTrees.of(json), written);
        assertThat(QapiJson.tolerant().read(written, reader)).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(PLAIN.readValue(json, type)).isEqualTo(value);
        assertThat(PLAIN.writeValueAsString(value)).isEqualTo(written);
        return value;
    }

    /** Returns what the strict reader says of JSON that does not fit; the tolerant one and a mapper say the same. */
    static <T> QapiJsonException refusal(String json, JsonReader<T> reader, Class<T> type) {
        QapiJsonException strict = refusal(() -> QapiJson.strict().read(json, reader));
        QapiJsonException tolerant = refusal(() -> QapiJson.tolerant().read(json, reader));
        QapiJsonException mapped = refusal(() -> PLAIN.readValue(json, type));
        assertThat(tolerant).hasMessage(strict.getMessage());
        assertThat(mapped).hasMessage(strict.getMessage());
        return strict;
    }

    /** Returns the exception that the action throws. */
    static QapiJsonException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        QapiJsonException refusal = catchThrowableOfType(QapiJsonException.class, action);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    /** Returns the tree of a JSON text. */
    static JsonNode tree(String json) {
        return JsonTrees.of(json);
    }

    /** Returns JSON in which quotes were written as apostrophes. */
    static String json(String text) {
        return text.replace('\'', '"');
    }
}
