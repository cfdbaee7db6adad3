package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.job.JobStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The jobs that a fake has now, and the commands for them. */
final class FakeJobs {
    private static final class Job {
        final FakeJob script;
        JobStatus status = JobStatus.UNDEFINED;

        @Nullable
        String error;

        Job(FakeJob script) {
            this.script = script;
            this.error = script.error();
        }
    }

    private final FakeScript script;
    private final BiConsumer<String, String> emit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /**
     * Makes one without jobs.
     *
     * @param emit tells of an event, by its name and data
     */
    FakeJobs(FakeScript script, BiConsumer<String, String> emit) {
        this.script = script;
        this.emit = emit;
    }

    /** Scripts the commands for jobs. */
    void script() {
        script.onRaw("query-jobs", arguments -> list());
        on("job-complete", "id", (id, job) -> pass(id, job, job.script.onComplete()));
        on("block-job-cancel", "device", (id, job) -> pass(id, job, List.of(JobStatus.CONCLUDED)));
        on("job-pause", "id", (id, job) -> pass(id, job, List.of(JobStatus.PAUSED)));
        on("job-resume", "id", (id, job) -> pass(id, job, List.of(JobStatus.RUNNING)));
        on("job-finalize", "id", (id, job) -> pass(id, job, List.of(JobStatus.CONCLUDED)));
        on("job-cancel", "id", (id, job) -> {
            job.error = "Operation canceled";
            return pass(id, job, List.of(JobStatus.ABORTING, JobStatus.CONCLUDED));
        });
        on("job-dismiss", "id", (id, job) -> {
            if (job.status != JobStatus.CONCLUDED) {
                throw Refusal.of(
                        ErrorClass.GENERIC_ERROR,
                        "Job '" + id + "' in state '" + job.status.wireName()
                                + "' cannot accept command verb 'dismiss'");
            }
            return pass(id, job, List.of(JobStatus.NULL));
        });
    }

    private void on(String command, String member, BiFunction<String, Job, String> body) {
        script.onRaw(command, arguments -> {
            String id = text(arguments, member);
            lock.lock();
            try {
                Job job = jobs.get(id);
                if (job == null) {
                    throw Refusal.of(ErrorClass.GENERIC_ERROR, "Job not found");
                }
                return body.apply(id, job);
            } finally {
                lock.unlock();
            }
        });
    }

    static String text(UnknownMembers arguments, String member) {
        JsonNode node = arguments.get(member);
        return node != null && node.isString() ? node.stringValue() : "";
    }

    /** Starts a job. */
    void start(String id, FakeJob script) {
        lock.lock();
        try {
            if (id.isEmpty() || jobs.containsKey(id)) {
                throw Refusal.of(ErrorClass.GENERIC_ERROR, "Job ID '" + id + "' already in use");
            }
            Job job = new Job(script);
            jobs.put(id, job);
            pass(id, job, script.steps());
        } finally {
            lock.unlock();
        }
    }

    private String pass(String id, Job job, List<JobStatus> statuses) {
        for (JobStatus status : statuses) {
            job.status = status;
            if (status == JobStatus.NULL) {
                jobs.remove(id);
            }
            emit.accept(
                    "JOB_STATUS_CHANGE",
                    "{\"id\":" + ResultJson.quoted(id) + ",\"status\":\"" + status.wireName() + "\"}");
        }
        return "{}";
    }

    private String list() {
        lock.lock();
        try {
            StringBuilder text = new StringBuilder("[");
            jobs.forEach((id, job) -> text.append(text.length() == 1 ? "" : ",")
                    .append("{\"id\":" + ResultJson.quoted(id) + ",\"type\":\"mirror\",\"status\":\""
                            + job.status.wireName() + "\",\"current-progress\":1,\"total-progress\":2"
                            + (job.error == null ? "" : ",\"error\":" + ResultJson.quoted(job.error)) + "}"));
            return text.append(']').toString();
        } finally {
            lock.unlock();
        }
    }
}
