package io.github.qapi4j.runtime.qmp.job;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.qmp.QmpClient;
import java.util.List;

/** The background jobs of one QEMU. {@code Jobs.of(client).start(mirror).await(Duration.ofHours(1))}. */
public final class Jobs {
    private final QmpClient client;

    private Jobs(QmpClient client) {
        this.client = client;
    }

    /** Returns the jobs of a client's QEMU. */
    public static Jobs of(QmpClient client) {
        return new Jobs(client);
    }

    /**
     * Starts a job and follows it. Where the command says nothing of {@code auto-dismiss}, the job is kept when it has ended,
     * until its error was asked for; then it is dismissed.
     *
     * @param starter a command with a {@code job-id}, or a transaction with one such action
     * @throws IllegalArgumentException if it names no job or several; nothing was sent
     * @throws RuntimeException as {@code execute}
     */
    public JobHandle start(Command<?> starter) {
        JobStarter checked = JobStarter.of(starter);
        JobFollower follower = new JobFollower(client, checked.id(), checked.command());
        try {
            client.execute(checked.command());
        } catch (RuntimeException refused) {
            follower.close();
            throw refused;
        }
        follower.start();
        return new JobHandle(client, follower);
    }

    /**
     * Follows a job that is there, for example after this program was started anew.
     *
     * @throws IllegalArgumentException if there is no such job
     * @throws RuntimeException as {@code execute}
     */
    public JobHandle follow(String id) {
        JobFollower follower = new JobFollower(client, id, JobQuery.QUERY);
        try {
            JobInfo info = list().stream()
                    .filter(job -> job.id().equals(id))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("there is no job '" + id + "'"));
            follower.known(info);
        } catch (RuntimeException none) {
            follower.close();
            throw none;
        }
        follower.start();
        return new JobHandle(client, follower);
    }

    /**
     * Returns the jobs that are there now.
     *
     * @throws RuntimeException as {@code execute}
     */
    public List<JobInfo> list() {
        return JobQuery.ask(client);
    }
}
