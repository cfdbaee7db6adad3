package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.qmp.job.JobStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a job of the fake goes. */
public final class FakeJob {
    private List<JobStatus> steps = List.of(JobStatus.CREATED, JobStatus.RUNNING, JobStatus.CONCLUDED);
    private List<JobStatus> onComplete = List.of(JobStatus.CONCLUDED);
    private @Nullable String error;

    FakeJob() {}

    /** Sets what it passes through when it is started; where it stands at the end, it stays. */
    public FakeJob steps(JobStatus... statuses) {
        steps = List.of(statuses);
        return this;
    }

    /** Sets what it passes through when it is completed. */
    public FakeJob onComplete(JobStatus... statuses) {
        onComplete = List.of(statuses);
        return this;
    }

    /** Sets why it fails; what it passes through does not change by that. */
    public FakeJob fails(String text) {
        error = text;
        return this;
    }

    List<JobStatus> steps() {
        return steps;
    }

    List<JobStatus> onComplete() {
        return onComplete;
    }

    @Nullable
    String error() {
        return error;
    }
}
