package io.github.qapi4j.runtime.qmp.job;

import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.RawCommand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks for the jobs that are there now. */
final class JobQuery {
    static final RawCommand QUERY = RawCommand.of("query-jobs");

    private JobQuery() {}

    /**
     * Asks.
     *
     * @throws RuntimeException as {@code execute}
     */
    static List<JobInfo> ask(QmpClient client) {
        JsonNode jobs = client.execute(QUERY);
        List<JobInfo> all = new ArrayList<>();
        for (JsonNode job : jobs) {
            String error = text(job.get("error"));
            all.add(new JobInfo(
                    text(job.get("id")),
                    text(job.get("type")),
                    JobStatus.fromWire(text(job.get("status"))),
                    number(job.get("current-progress")),
                    number(job.get("total-progress")),
                    error.isEmpty() ? null : error));
        }
        return all;
    }

    private static String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : "";
    }

    private static long number(@Nullable JsonNode node) {
        return node != null && node.canConvertToLong() ? node.longValue() : 0;
    }
}
