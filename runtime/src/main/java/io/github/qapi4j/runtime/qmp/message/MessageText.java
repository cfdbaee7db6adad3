package io.github.qapi4j.runtime.qmp.message;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import java.nio.charset.StandardCharsets;
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
            String text =
                    redacted(QapiJson.tolerant().read(bytes, in -> in.tree())).toString();
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        } catch (JacksonException unreadable) {
            // What cannot be read may hold anything.
            return "(" + bytes.length + " bytes that are no JSON)";
        }
    }

    private JsonNode redacted(JsonNode message) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        String sent = message.has("execute") ? Json.text(message.get("execute")) : Json.text(message.get("exec-oob"));
        Redactor redactor = new Redactor(secrets, command == null ? sent : command);
        if (arguments != null) {
            redactor.arguments(QapiJson.tolerant().read(arguments, in -> in.tree()));
        }
        message.properties()
                .forEach(member -> copy.set(
                        member.getKey(),
                        switch (member.getKey()) {
                            case "arguments" -> redactor.arguments(member.getValue());
                            case "error" -> error(member.getValue(), redactor);
                            case "return" ->
                                command != null && secrets.isSecretAnswer(command)
                                        ? JsonNodeFactory.instance.stringNode(Redactor.HIDDEN)
                                        : redactor.any(member.getValue());
                            default -> redactor.any(member.getValue());
                        }));
        return copy;
    }

    private static JsonNode error(JsonNode error, Redactor redactor) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        error.properties()
                .forEach(member -> copy.put(member.getKey(), redactor.withoutSecrets(Json.text(member.getValue()))));
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
