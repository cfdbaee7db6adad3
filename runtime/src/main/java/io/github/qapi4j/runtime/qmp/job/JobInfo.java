package io.github.qapi4j.runtime.qmp.job;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a job.
 *
 * @param id its name
 * @param type its kind, such as {@code mirror}; empty if nobody has said
 * @param status how far it has come
 * @param current how much of it is done, in units of its own
 * @param total about how much there is to do, in the same units
 * @param error why it failed; null if it did not. A job that is followed has it without the secrets of its command
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
}
