package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.Nothing;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Messages of one session, read through the types of a schema and written back. */
final class LiveTraffic {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final GeneratedTypes types;
    private final Map<String, String> requests = new HashMap<>();
    private final Map<String, String> contradictions = new TreeMap<>();
    private int messages;

    LiveTraffic(GeneratedTypes types) {
        this.types = types;
    }

    /** Returns what does not keep to the schema: the place, and what the strict reader says. */
    Map<String, String> contradictions() {
        return contradictions;
    }

    /** Returns how many messages were read and written. */
    int messages() {
        return messages;
    }

    /** Reads one recorded document: an event, or a request with its reply. */
    void document(String place, JsonNode document) {
        JsonNode reply = document.get("reply");
        if (document.has("event")) {
            event(place, document);
        } else if (reply != null
                && reply.has("return")
                && document.path("request").isObject()) {
            String command = commandName(document.get("request"));
            JsonNode arguments = document.get("request").path("arguments");
            reply(place, command, arguments.isMissingNode() ? NOTHING : arguments, reply.get("return"));
        }
    }

    /** Reads one line of a session: whose replies follow their requests, told by the id. */
    void line(String place, JsonNode line) {
        JsonNode message = JsonTrees.of(line.get("S").asString());
        if (message.has("event")) {
            event(place, message);
        } else if (message.has("return") && message.has("id")) {
            String request = requests.get(message.get("id").toString());
            if (request != null) {
                JsonNode sent = JsonTrees.of(request);
                JsonNode arguments = sent.path("arguments");
                reply(place, commandName(sent), arguments.isMissingNode() ? NOTHING : arguments, message.get("return"));
            }
        }
    }

    /** Remembers what was sent, if it is a request at all: some of what was sent is wrong on purpose. */
    void sent(String text) {
        if (text.contains("\"id\"")) {
            JsonNode request = JsonTrees.of(text);
            if (request.has("id") && (request.has("execute") || request.has("exec-oob"))) {
                requests.put(request.get("id").toString(), text);
            }
        }
    }

    private static String commandName(JsonNode request) {
        return request.has("execute")
                ? request.get("execute").asString()
                : request.get("exec-oob").asString();
    }

    private void event(String place, JsonNode message) {
        String name = message.get("event").asString();
        JsonNode data = message.has("data") ? message.get("data") : NOTHING;
        roundTrip(place, data, types.events(name));
        Definition definition = types.schema().definitions().get(name);
        if (definition == null) {
            contradictions.put(place, "there is no event " + name);
        }
    }

    private void reply(String place, String name, JsonNode arguments, JsonNode result) {
        Definition definition = types.schema().definitions().get(name);
        if (definition == null) {
            contradictions.put(place, "there is no command " + name);
            return;
        }
        Command<?> command = command(definition, arguments);
        roundTrip(place + " (request)", arguments, types.reader(definition));
        roundTrip(place, result, command::readResult);
    }

    /** Returns the command with its arguments; or, where these are refused, without: its result can be read all the same. */
    private Command<?> command(Definition definition, JsonNode arguments) {
        try {
            return (Command<?>) QapiJson.tolerant().read(arguments.toString(), types.reader(definition));
        } catch (QapiJsonException refusal) {
            return (Command<?>) QapiJson.tolerant().read("{}", types.reader(definition));
        }
    }

    private void roundTrip(String place, JsonNode json, JsonReader<?> reader) {
        messages++;
        try {
            JsonTrees.assertSame(json, json(QapiJson.tolerant().read(json.toString(), reader)));
            QapiJson.strict().read(json.toString(), reader);
        } catch (QapiJsonException refusal) {
            contradictions.put(place, refusal.getMessage());
        }
    }

    /** Returns the JSON of a result, of which a transport has no use but tests have. */
    private static String json(@Nullable Object result) {
        if (result == null || result == Nothing.INSTANCE) {
            return "{}";
        }
        if (result instanceof QapiValue value) {
            return QapiJson.strict().toJson(value);
        }
        if (result instanceof List<?> list) {
            return list.stream().map(LiveTraffic::json).collect(Collectors.joining(",", "[", "]"));
        }
        return result instanceof String text
                ? JsonNodeFactory.instance.stringNode(text).toString()
                : result.toString();
    }
}
