package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON of a reply. What it costs is bounded whatever the text is: its nesting by Jackson, its values here. */
final class ReplyParser {
    /** Real replies have about thirty thousand values. */
    private static final int MOST_VALUES = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SourceFile file;
    private final JsonParser json;
    private int values;

    private ReplyParser(SourceFile file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads all messages of a file: one, or a whole session.
     *
     * @param name what messages call the file
     */
    static List<ReplyValue> parse(String name, byte[] bytes) throws ReplyException {
        SourceFile file = new SourceFile(name, "", null);
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return new ReplyParser(file, json).messages();
        } catch (StreamConstraintsException e) {
            throw new ReplyException(
                    place(file, e.getLocation()),
                    "this nests deeper, or has longer names, than any reply of query-qmp-schema");
        } catch (UnexpectedEndOfInputException e) {
            throw new ReplyException(
                    place(file, e.getLocation()), "this is no complete JSON: the file ends in the middle of a value");
        } catch (JacksonException e) {
            throw new ReplyException(
                    place(file, e.getLocation()), "this is no complete JSON: " + e.getOriginalMessage());
        }
    }

    private List<ReplyValue> messages() throws ReplyException {
        List<ReplyValue> messages = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            messages.add(value(token));
        }
        return messages;
    }

    private ReplyValue value(@Nullable JsonToken token) throws ReplyException {
        Span span = place(file, json.currentTokenLocation());
        if (++values > MOST_VALUES) {
            throw new ReplyException(span, "this has more than " + MOST_VALUES + " values, which no schema has");
        }
        if (token == JsonToken.START_OBJECT) {
            return new ReplyValue(null, null, object(), span);
        }
        if (token == JsonToken.START_ARRAY) {
            return new ReplyValue(null, list(), null, span);
        }
        return new ReplyValue(token == null ? null : scalar(token), null, null, span);
    }

    private @Nullable Object scalar(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, ReplyValue> object() throws ReplyException {
        Map<String, ReplyValue> members = new HashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            members.put(name, value(json.nextToken()));
        }
        return members;
    }

    private List<ReplyValue> list() throws ReplyException {
        List<ReplyValue> items = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            items.add(value(token));
        }
        return items;
    }

    private static Span place(SourceFile file, @Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? Span.ofFile(file)
                : new Span(file, at.getLineNr(), Math.max(0, at.getColumnNr()), 1);
    }
}
