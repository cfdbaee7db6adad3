package io.github.qapi4j.runtime.qmp.message;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an agent says of itself. */
public final class AgentInfo {
    private AgentInfo() {}

    /**
     * Returns the commands that are there and enabled.
     *
     * @throws AnswerException if it is no JSON
     */
    public static Set<String> enabled(byte[] info) {
        try {
            JsonNode tree = QapiJson.tolerant().read(info, in -> in.tree());
            return enabled(tree);
        } catch (JacksonException misfit) {
            throw new AnswerException("guest-info: what the agent says of itself cannot be read", "guest-info", misfit);
        }
    }

    /** Returns the version that the agent says it has; null if it does not say. */
    public static @Nullable String version(byte[] info) {
        try {
            JsonNode tree = QapiJson.tolerant().read(info, in -> in.tree());
            String version = Json.text(tree.get("version"));
            return version.isEmpty() ? null : version;
        } catch (JacksonException misfit) {
            return null;
        }
    }

    /** Returns the commands that are there and enabled. */
    public static Set<String> enabled(JsonNode info) {
        Set<String> names = new TreeSet<>();
        JsonNode commands = info.get("supported_commands");
        if (commands != null) {
            for (JsonNode command : commands) {
                JsonNode enabled = command.get("enabled");
                if (enabled == null || enabled.isBoolean() && enabled.booleanValue()) {
                    names.add(Json.text(command.get("name")));
                }
            }
        }
        return names;
    }
}
