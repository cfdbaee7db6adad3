package io.github.qapi4j.runtime.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiObject;
import io.github.qapi4j.runtime.QapiValue;
import java.io.IOException;

/** Writes generated types to a generator of Jackson 2: their JSON, token by token, with all digits of numbers. */
final class QapiSerializer extends JsonSerializer<QapiValue> {
    /** What we wrote ourselves needs no limits; the generator to which it goes has its own. */
    private static final QapiJson UNLIMITED = QapiJson.strict()
            .withConstraints(tools.jackson.core.StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build());

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Override
    public void serialize(QapiValue value, JsonGenerator out, SerializerProvider provider) throws IOException {
        try (JsonParser json = open(value, out)) {
            copy(json, out);
        }
    }

    /** Writes the value, and its class where the mapper wants it: inside of an object, else around the value. */
    @Override
    public void serializeWithType(
            QapiValue value, JsonGenerator out, SerializerProvider provider, TypeSerializer typing) throws IOException {
        JsonToken shape = value instanceof QapiObject ? JsonToken.START_OBJECT : JsonToken.VALUE_EMBEDDED_OBJECT;
        try (JsonParser json = open(value, out)) {
            WritableTypeId id = typing.writeTypePrefix(out, typing.typeId(value, shape));
            if (value instanceof QapiObject) {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    out.writeFieldName(json.currentName());
                    json.nextToken();
                    copy(json, out);
                }
            } else {
                copy(json, out);
            }
            typing.writeTypeSuffix(out, id);
        }
    }

    /** Returns the value's JSON, with the parser on its first token. */
    private static JsonParser open(QapiValue value, JsonGenerator out) throws IOException {
        byte[] json;
        try {
            json = UNLIMITED.toBytes(value);
        } catch (QapiJsonException refused) {
            throw JsonMappingException.from(out, refused.getMessage(), refused);
        }
        JsonParser parser = FACTORY.createParser(json);
        parser.nextToken();
        return parser;
    }

    /** Copies one value. Jackson's own way to do so takes decimals for doubles; newer versions have another one. */
    private static void copy(JsonParser json, JsonGenerator out) throws IOException {
        int depth = 0;
        for (JsonToken token = json.currentToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                out.writeNumber(json.getDecimalValue());
            } else {
                out.copyCurrentEvent(json);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }

    /** Returns the type of all that is written. */
    @Override
    public Class<QapiValue> handledType() {
        return QapiValue.class;
    }
}
