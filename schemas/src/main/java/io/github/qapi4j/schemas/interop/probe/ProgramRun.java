package io.github.qapi4j.schemas.interop.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, or to ours. */
final class ProgramRun {
    /** How long output may wait to be taken; a pipe holds 64 KiB. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final ProcessBuilder builder;
    private final long timeout;
    private final int limit;

    /** How a run ended. */
    enum End {
        EXITED,
        LATE,
        TOO_MUCH_OUTPUT,
        TOO_MUCH_ERRORS,
        INTERRUPTED
    }

    /**
     * What came of it.
     *
     * @param exitCode 0 unless the program has exited
     */
    record Result(End end, int exitCode, byte[] output, String errors) {}

    ProgramRun(ProcessBuilder builder, Duration timeout, int limit) {
        this.builder = builder;
        this.timeout = timeout.toNanos();
        this.limit = limit;
    }

    /**
     * Starts the program and waits. Afterwards nothing of it runs any more that {@link ProcessTree} can know of.
     *
     * @throws IOException if it cannot be started
     */
    Result run() throws IOException {
        try (ProcessTree tree = new ProcessTree()) {
            tree.mark(builder);
            Process process = builder.start();
            tree.started(process);
            return finish(process, tree);
        }
    }

    private Result finish(Process process, ProcessTree tree) throws IOException {
        BoundedOutput output = new BoundedOutput(process.getInputStream(), limit);
        BoundedOutput errors = new BoundedOutput(process.getErrorStream(), limit);
        End end;
        int exitCode = 0;
        try {
            process.getOutputStream().close();
            end = await(process, tree, output, errors);
            exitCode = end == End.EXITED ? process.exitValue() : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = End.INTERRUPTED;
        } finally {
            tree.kill();
            process.destroyForcibly();
        }
        return new Result(end, exitCode, output.bytes(), errors.tail());
    }

    /** Takes turns in waiting and reading, so that no thread ever waits for a pipe. */
    private End await(Process process, ProcessTree tree, BoundedOutput output, BoundedOutput errors)
            throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            long left = timeout - (System.nanoTime() - start);
            boolean exited = process.waitFor(Math.max(0, Math.min(left, PAUSE)), TimeUnit.NANOSECONDS);
            tree.look();
            output.drain();
            errors.drain();
            if (output.isTooMuch()) {
                return End.TOO_MUCH_OUTPUT;
            }
            if (errors.isTooMuch()) {
                return End.TOO_MUCH_ERRORS;
            }
            if (exited) {
                return End.EXITED;
            }
            if (left <= 0) {
                return End.LATE;
            }
        }
    }
}
