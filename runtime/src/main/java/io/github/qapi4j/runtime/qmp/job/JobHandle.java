package io.github.qapi4j.runtime.qmp.job;

import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One job that is followed to its end, whether anybody waits or not. Any thread may call. */
public final class JobHandle {
    private final QmpClient client;
    private final JobFollower follower;
    private volatile boolean cancelled;

    JobHandle(QmpClient client, JobFollower follower) {
        this.client = client;
        this.follower = follower;
    }

    /** Returns the job's name. */
    public String id() {
        return follower.info().id();
    }

    /** Returns what is known of the job, without asking. */
    public JobInfo info() {
        return follower.info();
    }

    /**
     * Asks QEMU how far the job has come.
     *
     * @return what it says; what is known already if the job is gone
     * @throws RuntimeException as {@code execute}
     */
    public JobInfo progress() {
        List<JobInfo> all = JobQuery.ask(client);
        return all.stream()
                .filter(job -> job.id().equals(id()))
                .findAny()
                .map(follower::withoutSecrets)
                .orElse(info());
    }

    /**
     * Waits for the job's end.
     *
     * @return what was known of it at last; its error is that of {@link #cancel} if this was called
     * @throws JobFailedException if it ended with an error
     * @throws CallTimeoutException if it goes on; it is still followed
     * @throws CallInterruptedException if this thread is interrupted; the job is still followed
     * @throws RuntimeException if the connection is lost; the job itself may go on
     */
    public JobInfo await(Duration timeout) {
        JobInfo last = await(follower.end(), timeout, "has not ended");
        if (last.error() != null && !cancelled) {
            throw new JobFailedException(last);
        }
        return last;
    }

    /**
     * Waits until the job is ready: a mirror has copied all, and follows what is written.
     *
     * @throws JobFailedException if it ends with an error before
     * @throws IllegalStateException if it ends without
     * @throws RuntimeException as {@link #await}
     */
    public JobInfo awaitReady(Duration timeout) {
        try {
            return await(follower.ready(), timeout, "is not ready");
        } catch (IllegalStateException ended) {
            await(Duration.ofDays(1));
            throw ended;
        }
    }

    private JobInfo await(CompletableFuture<JobInfo> future, Duration timeout, String not) {
        try {
            return future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            String message = "job " + id() + " " + not + " in " + timeout.toMillis() + " ms; it is "
                    + info().status().wireName();
            throw new CallTimeoutException(message, Outcome.UNKNOWN, null);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("interrupted while waiting for job " + id(), Outcome.UNKNOWN, null);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new CompletionException(failure.getCause());
        }
    }

    /** Returns a future of the job's end, another one each time; it fails if the connection is lost, and not if the job does. */
    public CompletableFuture<JobInfo> end() {
        return follower.end().copy();
    }

    /** Completes the job when it is ready, or now if it is. */
    public void complete() {
        follower.complete();
    }

    /**
     * Cancels the job: what it has done is undone, or left half.
     *
     * @throws RuntimeException as {@code execute}
     */
    public void cancel() {
        cancelled = true;
        client.execute(command("job-cancel", "id"));
    }

    /**
     * Ends a mirror that is ready without switching to its target, which is left as a copy of this moment.
     *
     * @throws RuntimeException as {@code execute}
     */
    public void leaveMirror() {
        client.execute(command("block-job-cancel", "device"));
    }

    /**
     * Lets the job rest.
     *
     * @throws RuntimeException as {@code execute}
     */
    public void pause() {
        client.execute(command("job-pause", "id"));
    }

    /**
     * Lets the job go on.
     *
     * @throws RuntimeException as {@code execute}
     */
    public void resume() {
        client.execute(command("job-resume", "id"));
    }

    private RawCommand command(String name, String member) {
        return RawCommand.of(name).with(member, id());
    }
}
