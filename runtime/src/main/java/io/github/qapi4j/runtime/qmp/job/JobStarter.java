package io.github.qapi4j.runtime.qmp.job;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.RawCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command that starts a job, told not to dismiss the job by itself: else its error would be gone before anybody can ask.
 *
 * @param id the job's name
 * @param command what to send
 */
record JobStarter(String id, RawCommand command) {
    private static final String KEPT = "auto-dismiss";

    /** The commands and transaction actions that take {@code auto-dismiss}. */
    private static final Set<String> DISMISSERS = Set.of(
            "blockdev-mirror", "drive-mirror", "blockdev-backup", "drive-backup", "block-commit", "block-stream");

    /**
     * Looks at a command.
     *
     * @throws IllegalArgumentException if it names no job, or several
     */
    static JobStarter of(Command<?> starter) {
        String name = starter.qapiCommand().name();
        Map<String, JsonNode> arguments = QapiJson.tolerant()
                .read(QapiJson.strict().toBytes(starter), UnknownMembers::read)
                .asMap();
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        arguments.forEach(copy::set);
        List<String> ids = new ArrayList<>();
        if (name.equals("transaction")) {
            for (JsonNode action : copy.path("actions")) {
                if (action.path("data") instanceof ObjectNode data) {
                    keep(action.path("type").asString(""), data, ids);
                }
            }
        } else {
            keep(name, copy, ids);
        }
        if (ids.size() != 1) {
            throw new IllegalArgumentException(
                    ids.isEmpty()
                            ? name + " names no job: set its job-id, by which the job can be followed"
                            : name + " names several jobs: send it as any command, and follow each of " + ids);
        }
        RawCommand command = RawCommand.of(name);
        for (Map.Entry<String, JsonNode> member : copy.properties()) {
            command = command.with(member.getKey(), member.getValue());
        }
        return new JobStarter(ids.get(0), command);
    }

    private static void keep(String name, ObjectNode arguments, List<String> ids) {
        String id = arguments.path("job-id").asString(arguments.path("id").asString(""));
        if (!id.isEmpty()) {
            ids.add(id);
        }
        if (DISMISSERS.contains(name) && !arguments.has(KEPT)) {
            arguments.put(KEPT, false);
        }
    }
}
