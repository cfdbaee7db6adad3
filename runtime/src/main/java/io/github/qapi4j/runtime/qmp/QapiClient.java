package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a process that speaks QAPI's wire protocol. Any thread may call at any time, virtual ones and this client's
 * own callbacks too.
 *
 * <p>What a thread did before a call happens-before the callbacks that the call's effects cause. An event that came before an
 * answer is in its streams before {@code execute} returns or the future completes.
 */
public interface QapiClient extends AutoCloseable {
    /**
     * Sends a command and waits for its result. A thread that is interrupted while it waits stops waiting, with its status
     * set; one that comes interrupted sends nothing. The connection stays usable in any case.
     *
     * @return the result; {@link io.github.qapi4j.runtime.Nothing} where the schema says nothing
     * @throws CommandRefusedException if the peer answers with an error
     * @throws CallTimeoutException if there is no answer in time
     * @throws CallInterruptedException if the thread is interrupted
     * @throws ConnectionLostException if the connection ends before the answer
     * @throws NotSentException if this side refuses to send it
     * @throws AnswerException if the answer does not fit the type, or is beyond the limit
     * @throws io.github.qapi4j.runtime.QapiJsonException if the command has no JSON form; nothing was sent
     */
    default <R extends @Nullable Object> R execute(Command<R> command) {
        return execute(command, CallOptions.standard());
    }

    /**
     * Sends a command as some options say, and waits for its result.
     *
     * @return the result; {@link io.github.qapi4j.runtime.Nothing} where the schema says nothing
     * @throws RuntimeException as {@link #execute(Command)}
     */
    <R extends @Nullable Object> R execute(Command<R> command, CallOptions options);

    /**
     * Sends a command, and neither waits nor throws: all failures come through the future, with the exceptions of {@link
     * #execute(Command)}. To cancel or complete the future is to give up the call: what was not sent never will be.
     *
     * <p>The future and its dependent stages complete on threads of this library, which may wait for anything.
     */
    default <R extends @Nullable Object> CompletableFuture<R> executeAsync(Command<R> command) {
        return executeAsync(command, CallOptions.standard());
    }

    /** Sends a command as some options say; else as {@link #executeAsync(Command)}. */
    <R extends @Nullable Object> CompletableFuture<R> executeAsync(Command<R> command, CallOptions options);

    /** Returns whether it takes commands, as far as this side knows. */
    boolean isOpen();

    /** Returns a future of the connection's end, another one each time. It does not complete exceptionally. */
    CompletableFuture<ConnectionEnd> ended();

    /**
     * Closes the connection: calls that were sent may finish within the grace of the options, all others fail at once.
     * Listeners and the trace hear within the same time what came before the end. Waits for all that, but in a listener or the
     * trace not for listeners. Does nothing the second time.
     */
    @Override
    void close();
}
