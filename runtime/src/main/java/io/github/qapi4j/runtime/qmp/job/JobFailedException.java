package io.github.qapi4j.runtime.qmp.job;

import io.github.qapi4j.runtime.text.Quoting;
import org.jspecify.annotations.Nullable;

/** A job has ended with an error. It is dismissed. */
public final class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final @Nullable String error;

    JobFailedException(JobInfo info) {
        super("job " + Quoting.clip(info.id())
                + (info.type().isEmpty() ? "" : " (" + Quoting.clip(info.type()) + ")")
                + " failed: "
                + Quoting.sentence(String.valueOf(info.error())));
        this.id = info.id();
        this.error = info.error();
    }

    /** Returns the job's name. */
    public String id() {
        return id;
    }

    /** Returns what QEMU says of it. */
    public String error() {
        return String.valueOf(error);
    }
}
