package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownMembers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A recorded session: lines of {@code {"C": "what the client said"}} and {@code {"S": "what the server said"}}. Each command
 * gets the answers that it got then, in their order; the last one again and again.
 */
final class FakeReplay {
    /** What came of one command: events first, then the answer. */
    private record Exchange(
            List<String> events,
            @Nullable JsonNode result,
            @Nullable JsonNode error) {}

    private final Map<String, Queue<Exchange>> byName = new LinkedHashMap<>();
    private final Map<String, String> openNames = new LinkedHashMap<>();
    private List<String> events = new ArrayList<>();
    private @Nullable JsonNode greeting;

    /** Reads a recording. */
    static FakeReplay read(Path file) {
        FakeReplay replay = new FakeReplay();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                UnknownMembers said = QapiJson.tolerant().read(line, UnknownMembers::read);
                JsonNode client = said.get("C");
                JsonNode server = said.get("S");
                if (client != null) {
                    replay.client(client.stringValue());
                } else if (server != null) {
                    replay.server(tree(server.stringValue()), server.stringValue());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return replay;
    }

    private static JsonNode tree(String json) {
        return QapiJson.tolerant().read(json, in -> in.tree());
    }

    private void client(String text) {
        JsonNode command;
        try {
            command = tree(text);
        } catch (QapiJsonException malformed) {
            // Sent to see how the server takes it; nobody can ask for its answer.
            return;
        }
        // What was sent out of band, or without a number, cannot be told from what comes in turn.
        if (command.has("execute") && command.has("id")) {
            openNames.put(command.path("id").toString(), command.path("execute").asString(""));
        }
    }

    private void server(JsonNode message, String text) {
        if (message.has("QMP")) {
            greeting = message.get("QMP");
        } else if (message.has("event")) {
            events.add(text);
        } else {
            String name = openNames.remove(message.path("id").toString());
            if (name != null) {
                Exchange exchange = new Exchange(events, message.get("return"), message.get("error"));
                byName.computeIfAbsent(name, any -> new ArrayDeque<>()).add(exchange);
                events = new ArrayList<>();
            }
        }
    }

    /** Returns the greeting; null if it has none. */
    @Nullable
    String greeting() {
        return greeting == null ? null : "{\"QMP\":" + greeting + "}";
    }

    /** Scripts its commands. */
    void script(FakeScript script, Consumer<String> emit) {
        byName.forEach((name, exchanges) -> script.onRaw(name, arguments -> {
            Exchange exchange = exchanges.size() > 1 ? exchanges.poll() : exchanges.peek();
            if (exchange == null) {
                return "{}";
            }
            exchange.events().forEach(emit);
            JsonNode error = exchange.error();
            if (error != null) {
                throw Refusal.of(
                        error.path("class").asString(""), error.path("desc").asString(""));
            }
            return String.valueOf(exchange.result());
        }));
    }
}
