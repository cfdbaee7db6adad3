package io.github.qapi4j.runtime.qmp.message;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import io.github.qapi4j.runtime.text.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A message for the trace; its text is made when it is asked for. */
final class MessageText implements QmpTrace.Message {
    private static final int LONGEST = 4_096;

    private final Secrets secrets;
    private final byte[] bytes;
    private final @Nullable String command;
    private final byte @Nullable [] arguments;
    private final boolean rawAllowed;

    /**
     * Makes one.
     *
     * @param command the command that it answers; null if it is none of those
     * @param arguments the arguments of that command
     */
    MessageText(
            Secrets secrets, byte[] bytes, @Nullable String command, byte @Nullable [] arguments, boolean rawAllowed) {
        this.secrets = secrets;
        this.bytes = bytes;
        this.command = command;
        this.arguments = arguments;
        this.rawAllowed = rawAllowed;
    }

    @Override
    public String text() {
        try {
            JsonNode message = QapiJson.tolerant().read(bytes, in -> in.tree());
            return Quoting.clip(redacted(message).toString(), LONGEST);
        } catch (JacksonException unreadable) {
            // What cannot be read may hold anything.
            return "(" + bytes.length + " bytes that are no JSON)";
        }
    }

    private JsonNode redacted(JsonNode message) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        String sent = message.has("execute") ? Json.text(message.get("execute")) : Json.text(message.get("exec-oob"));
        String name = command == null ? sent : command;
        Redactor redactor = arguments == null ? new Redactor(secrets, name) : Redactor.of(secrets, name, arguments);
        message.properties()
                .forEach(member -> copy.set(
                        member.getKey(),
                        switch (member.getKey()) {
                            case "arguments" -> redactor.arguments(member.getValue());
                            case "error" -> error(member.getValue(), redactor);
                            case "return" ->
                                command == null || secrets.isSecretAnswer(command)
                                        ? JsonNodeFactory.instance.stringNode(Redactor.HIDDEN)
                                        : redactor.any(member.getValue());
                            default ->
                                isProtocol(message)
                                        ? redactor.any(member.getValue())
                                        : JsonNodeFactory.instance.stringNode(Redactor.HIDDEN);
                        }));
        return copy;
    }

    /** What is neither a command, nor an answer, an event or a greeting may hold anything. */
    private static boolean isProtocol(JsonNode message) {
        return Stream.of("execute", "exec-oob", "return", "error", "event", "QMP")
                .anyMatch(message::has);
    }

    /** An answer that belongs to no call may repeat the secrets of any. */
    private JsonNode error(JsonNode error, Redactor redactor) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        error.properties()
                .forEach(member -> copy.put(
                        member.getKey(),
                        command == null && !member.getKey().equals("class")
                                ? Redactor.HIDDEN
                                : redactor.withoutSecrets(Json.text(member.getValue()))));
        return copy;
    }

    @Override
    public String raw() {
        if (!rawAllowed) {
            throw new IllegalStateException("the text may hold secrets; QmpOptions.allowRawTrace lets it be seen");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns {@link #text}. */
    @Override
    public String toString() {
        return text();
    }
}
