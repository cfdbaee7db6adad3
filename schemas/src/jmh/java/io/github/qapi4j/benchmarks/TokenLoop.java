package io.github.qapi4j.benchmarks;

import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The floor under every reader that uses Jackson's parser: goes to each token, and takes its name or value. It makes no
 * object of its own, which every reader must.
 */
final class TokenLoop {
    private static final JsonFactory FACTORY = new JsonFactory();

    private TokenLoop() {}

    static void read(byte[] json, Blackhole sink) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> sink.consume(parser.currentName());
                    case VALUE_STRING -> sink.consume(parser.getString());
                    case VALUE_NUMBER_INT -> sink.consume(parser.getLongValue());
                    case VALUE_NUMBER_FLOAT -> sink.consume(parser.getDoubleValue());
                    default -> sink.consume(token);
                }
            }
        }
    }

    /** The same by {@code nextName}, which is the quickest way through objects. */
    static void readByName(byte[] json, Blackhole sink) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            value(parser, sink);
        }
    }

    private static void value(JsonParser parser, Blackhole sink) {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    sink.consume(name);
                    parser.nextToken();
                    value(parser, sink);
                }
            }
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, sink);
                }
            }
            case VALUE_STRING -> sink.consume(parser.getString());
            case VALUE_NUMBER_INT -> sink.consume(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> sink.consume(parser.getDoubleValue());
            default -> sink.consume(parser.currentToken());
        }
    }
}
