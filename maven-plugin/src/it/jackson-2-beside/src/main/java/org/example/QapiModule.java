package org.example;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What a mapper of Jackson 2 needs to handle generated types: it hands their JSON to QapiJson and back, token by token. */
final class QapiModule extends SimpleModule {
    private static final long serialVersionUID = 1;
    private static final JsonFactory JSON = new JsonFactory();

    QapiModule() {
        addSerializer(QapiValue.class, new Writer());
    }

    <T extends QapiValue> QapiModule with(Class<T> type, JsonReader<T> reader) {
        addDeserializer(type, new Reader<>(reader));
        return this;
    }

    private static final class Writer extends JsonSerializer<QapiValue> {
        @Override
        public void serialize(QapiValue value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (JsonParser in = JSON.createParser(QapiJson.strict().toBytes(value))) {
                in.nextToken();
                out.copyCurrentStructureExact(in);
            }
        }
    }

    private static final class Reader<T> extends JsonDeserializer<T> {
        private final JsonReader<T> reader;

        Reader(JsonReader<T> reader) {
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            try (JsonGenerator out = JSON.createGenerator(json)) {
                out.copyCurrentStructureExact(in);
            }
            try {
                return QapiJson.tolerant().read(json.toByteArray(), reader);
            } catch (QapiJsonException e) {
                throw JsonMappingException.from(in, e.getMessage(), e);
            }
        }
    }
}
