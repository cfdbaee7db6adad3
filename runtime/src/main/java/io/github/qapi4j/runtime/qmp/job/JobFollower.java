package io.github.qapi4j.runtime.qmp.job;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.EventType;
import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.qmp.EventStream;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.RawCommand;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.EventsLostException;
import io.github.qapi4j.runtime.qmp.wire.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Follows one job to its end, on a thread of its own, so that no listener can hold it up. It finalises what is pending,
 * completes what is ready if that was asked for, and dismisses what has concluded.
 */
final class JobFollower implements AutoCloseable {
    private static final EventType<UnknownEvent> CHANGED =
            EventType.of("JOB_STATUS_CHANGE", in -> UnknownEvent.read("JOB_STATUS_CHANGE", in));

    private final QmpClient client;
    private final Command<?> starter;
    private final EventStream<UnknownEvent> events;
    private final CompletableFuture<JobInfo> end = new CompletableFuture<>();
    private final CompletableFuture<JobInfo> ready = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile JobInfo info;
    private boolean completionWanted;
    private boolean completionSent;

    /**
     * Begins to listen, before the job begins.
     *
     * @param starter what starts it, whose secrets QEMU may repeat in its error; a query if that is unknown
     */
    JobFollower(QmpClient client, String id, Command<?> starter) {
        this.client = client;
        this.starter = starter;
        this.info = new JobInfo(id, "", JobStatus.UNDEFINED, 0, 0, null);
        this.events = client.events(CHANGED);
    }

    JobInfo info() {
        return info;
    }

    void known(JobInfo now) {
        info = now;
    }

    CompletableFuture<JobInfo> end() {
        return end;
    }

    CompletableFuture<JobInfo> ready() {
        return ready;
    }

    void start() {
        Threads.callbacks().execute(this::run);
    }

    private void run() {
        try (events) {
            react(info.status());
            while (!end.isDone()) {
                next();
            }
        } catch (RuntimeException lost) {
            end.completeExceptionally(lost);
        } finally {
            // Nobody will be ready any more.
            ready.completeExceptionally(new IllegalStateException("job " + info.id() + " has ended"));
        }
    }

    private void next() {
        try {
            UnknownEvent event = events.next().event();
            if (text(event, "id").equals(info.id())) {
                react(JobStatus.fromWire(text(event, "status")));
            }
        } catch (EventsLostException | AnswerException gap) {
            JobInfo now = ask();
            react(now == null ? JobStatus.NULL : now.status());
        }
    }

    private static String text(UnknownEvent event, String member) {
        JsonNode node = event.unknownMembers().get(member);
        return node != null && node.isString() ? node.stringValue() : "";
    }

    private void react(JobStatus status) {
        JobStatus before = info.status();
        info = info.with(status);
        switch (status) {
            case READY -> {
                completeIfWanted();
                ready.complete(info);
            }
            // A job that finalises itself refuses; it does not need us.
            case PENDING -> tryTo("job-finalize");
            case CONCLUDED -> {
                JobInfo last = ask();
                tryTo("job-dismiss");
                finish(last, before);
            }
            case NULL -> finish(null, before);
            default -> {
                // It goes on.
            }
        }
    }

    private void finish(@Nullable JobInfo last, JobStatus before) {
        JobInfo result = last != null ? last : info;
        if (last == null && before == JobStatus.ABORTING) {
            result = result.withError("unknown: the job had dismissed itself before its error could be asked for");
        }
        info = result;
        end.complete(result);
    }

    private @Nullable JobInfo ask() {
        for (JobInfo job : JobQuery.ask(client)) {
            if (job.id().equals(info.id())) {
                info = withoutSecrets(job);
                return info;
            }
        }
        return null;
    }

    /** Hides what the job's error repeats of the command that has started it. */
    JobInfo withoutSecrets(JobInfo job) {
        String error = job.error();
        return error == null ? job : job.withError(client.withoutSecrets(starter, error));
    }

    /** Asks for completion, now or as soon as the job is ready. */
    void complete() {
        lock.lock();
        try {
            completionWanted = true;
        } finally {
            lock.unlock();
        }
        if (info.status() == JobStatus.READY) {
            completeIfWanted();
        }
    }

    private void completeIfWanted() {
        boolean send;
        lock.lock();
        try {
            send = completionWanted && !completionSent;
            completionSent |= send;
        } finally {
            lock.unlock();
        }
        if (send) {
            client.execute(command("job-complete"));
        }
    }

    private void tryTo(String name) {
        try {
            client.execute(command(name));
        } catch (CommandRefusedException notNeeded) {
            // The job was quicker, or another client.
        }
    }

    private RawCommand command(String name) {
        return RawCommand.of(name).with("id", info.id());
    }

    @Override
    public void close() {
        events.close();
    }
}
