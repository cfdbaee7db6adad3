package io.github.qapi4j.benchmarks;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;

/** The floor under every writer that uses Jackson's generator: the calls that make up one document, one after the other. */
final class Replay {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonToken[] tokens;
    private final Object[] values;
    private final long[] numbers;

    private Replay(List<JsonToken> tokens, List<Object> values, List<Long> numbers) {
        this.tokens = tokens.toArray(JsonToken[]::new);
        this.values = values.toArray();
        this.numbers = numbers.stream().mapToLong(Long::longValue).toArray();
    }

    static Replay of(byte[] json) {
        List<JsonToken> tokens = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        Map<String, SerializedString> names = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token);
                numbers.add(token == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0L);
                values.add(
                        token == JsonToken.PROPERTY_NAME
                                ? names.computeIfAbsent(parser.currentName(), SerializedString::new)
                                : parser.getString());
            }
        }
        return new Replay(tokens, values, numbers);
    }

    byte[] write() {
        BufferRecycler buffers = FACTORY._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers)) {
            write(bytes);
            return bytes.getClearAndRelease();
        } finally {
            buffers.releaseToPool();
        }
    }

    private void write(OutputStream bytes) {
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            for (int i = 0; i < tokens.length; i++) {
                switch (tokens[i]) {
                    case PROPERTY_NAME -> out.writeName((SerializedString) values[i]);
                    case VALUE_STRING -> out.writeString((String) values[i]);
                    case VALUE_NUMBER_INT -> out.writeNumber(numbers[i]);
                    case START_OBJECT -> out.writeStartObject();
                    case END_OBJECT -> out.writeEndObject();
                    case START_ARRAY -> out.writeStartArray();
                    case END_ARRAY -> out.writeEndArray();
                    case VALUE_TRUE -> out.writeBoolean(true);
                    case VALUE_FALSE -> out.writeBoolean(false);
                    default -> out.writeNull();
                }
            }
        }
    }
}
