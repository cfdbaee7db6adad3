package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.call.CommandFacts;
import io.github.qapi4j.runtime.qmp.call.Explainer;
import io.github.qapi4j.runtime.qmp.call.Outcomes;
import io.github.qapi4j.runtime.qmp.call.PendingCall;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import io.github.qapi4j.runtime.qmp.error.NotSentException.Reason;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import io.github.qapi4j.runtime.qmp.waiting.Blocking;
import io.github.qapi4j.runtime.qmp.waiting.CallFuture;
import io.github.qapi4j.runtime.qmp.waiting.Deadline;
import io.github.qapi4j.runtime.qmp.wire.CallEnd;
import io.github.qapi4j.runtime.qmp.wire.Session;
import io.github.qapi4j.runtime.qmp.wire.Threads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes calls over a session: checks them, sends them, waits for them, reads what came. */
final class Calls {
    private final Session session;
    private final QmpOptions options;
    private final boolean outOfBand;
    private final Outcomes outcomes;

    /**
     * Makes one.
     *
     * @param outOfBand whether the peer takes commands out of band
     * @param version the version that the peer says it has; null while it has not
     */
    Calls(Session session, QmpOptions options, boolean outOfBand, Supplier<@Nullable String> version) {
        this.session = session;
        this.options = options;
        this.outOfBand = outOfBand;
        this.outcomes = new Outcomes(
                options.json(),
                options.maxMessage(),
                options.secrets(),
                new Explainer(options.availabilities(), version));
    }

    <R extends @Nullable Object> R execute(Command<R> command, CallOptions how) {
        Blocking.refuseOnLoop();
        return result(await(prepare(command, how, call -> {})));
    }

    /** Sends a call and waits for its end, whatever it be. */
    <R extends @Nullable Object> PendingCall<R> await(PendingCall<R> call) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(
                    call.name() + ": not sent, since this thread is interrupted", Outcome.NOT_SENT, call.name());
        }
        start(call);
        boolean interrupted = false;
        while (true) {
            try {
                call.await();
                break;
            } catch (InterruptedException stop) {
                interrupted = true;
                // The call has its end now, or another thread is about to tell it.
                session.withdraw(call, CallEnd.Reason.WITHDRAWN);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return call;
    }

    <R extends @Nullable Object> CompletableFuture<R> executeAsync(Command<R> command, CallOptions how) {
        CallFuture<R> future = new CallFuture<>(options.callbacks());
        try {
            PendingCall<R> call =
                    prepare(command, how, ended -> Threads.callbacks().execute(() -> complete(future, ended)));
            future.whenComplete((result, failure) -> {
                if (!call.isOver()) {
                    session.withdraw(call, CallEnd.Reason.WITHDRAWN);
                }
            });
            start(call);
        } catch (RuntimeException refused) {
            future.completeExceptionally(refused);
        }
        return future;
    }

    private <R extends @Nullable Object> void complete(CallFuture<R> future, PendingCall<R> call) {
        R result;
        try {
            result = result(call);
        } catch (RuntimeException | Error failure) {
            future.completeExceptionally(failure);
            return;
        }
        future.complete(result);
    }

    /** Reads what a call came to. */
    <R extends @Nullable Object> R result(PendingCall<R> call) {
        try {
            return outcomes.result(call);
        } finally {
            if (call.end() instanceof CallEnd.Answered) {
                session.release();
            }
        }
    }

    private void start(PendingCall<?> call) {
        Duration timeout = call.timeout();
        if (timeout != null) {
            call.deadline(
                    Deadline.after(timeout, options.timer(), () -> session.withdraw(call, CallEnd.Reason.TIMEOUT)));
        }
        session.submit(call);
    }

    /**
     * Makes a call.
     *
     * @throws NotSentException if it may not be sent
     * @throws io.github.qapi4j.runtime.QapiJsonException if the command has no JSON form
     */
    <R extends @Nullable Object> PendingCall<R> prepare(
            Command<R> command, CallOptions how, Consumer<? super PendingCall<R>> whenEnded) {
        String name = CommandFacts.name(command);
        if (how.isOutOfBand() && !CommandFacts.allowsOutOfBand(command)) {
            throw new NotSentException(
                    name + ": not sent, since this command may not be sent out of band", Reason.NO_OUT_OF_BAND, name);
        }
        if (how.isOutOfBand() && !outOfBand) {
            throw new NotSentException(
                    name + ": not sent, since this peer takes nothing out of band", Reason.NO_OUT_OF_BAND, name);
        }
        CommandCheck check = how.check();
        String objection = check == null ? null : check.objection(command);
        if (objection != null) {
            throw new NotSentException(name + ": not sent: " + objection, Reason.CHECK, name);
        }
        byte[] arguments = QapiJson.strict().toBytes(command);
        if (arguments.length > options.maxCommand()) {
            String size = "its arguments take " + arguments.length + " bytes, and the limit is " + options.maxCommand();
            throw new NotSentException(
                    name + ": not sent: " + size
                            + " (QmpOptions.withMaxCommand); QEMU reads slowly, and is deaf meanwhile",
                    Reason.TOO_LARGE,
                    name);
        }
        Duration timeout = how.timeout() == null ? options.defaultTimeout() : how.timeout();
        return new PendingCall<>(command, arguments, how.isOutOfBand(), timeout, whenEnded);
    }
}
