package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.QapiJson;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an agent says of itself. */
final class AgentInfo {
    private AgentInfo() {}

    /**
     * Returns the commands that are there and enabled.
     *
     * @throws AnswerException if it is no JSON
     */
    static Set<String> enabled(byte[] info) {
        try {
            JsonNode tree = QapiJson.tolerant().read(info, in -> in.tree());
            return enabled(tree);
        } catch (JacksonException misfit) {
            throw new AnswerException("guest-info: what the agent says of itself cannot be read", "guest-info", misfit);
        }
    }

    static Set<String> enabled(JsonNode info) {
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
