package io.github.qapi4j.runtime.qmp.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a job.
 *
 * @param id its name
 * @param type its kind, such as {@code mirror}; empty if nobody has said
 * @param status how far it has come
 * @param current how much of it is done, in units of its own
 * @param total about how much there is to do, in the same units
 * @param error why it failed; null if it did not
 */
public record JobInfo(
        String id,
        String type,
        JobStatus status,
        long current,
        long total,
        @Nullable String error) {
    /** Returns the same job in another status. */
    JobInfo with(JobStatus other) {
        return new JobInfo(id, type, other, current, total, error);
    }

    /** Returns the same job with an error. */
    JobInfo withError(String text) {
        return new JobInfo(id, type, status, current, total, text);
    }

    /** Reads what {@code query-jobs} returns. */
    static List<JobInfo> readAll(JsonNode jobs) {
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
