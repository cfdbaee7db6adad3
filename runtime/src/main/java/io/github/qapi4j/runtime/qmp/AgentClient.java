package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandType;
import io.github.qapi4j.runtime.qmp.call.CommandFacts;
import io.github.qapi4j.runtime.qmp.call.NoAnswer;
import io.github.qapi4j.runtime.qmp.call.PendingCall;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import io.github.qapi4j.runtime.qmp.error.QmpException;
import io.github.qapi4j.runtime.qmp.message.AgentInfo;
import io.github.qapi4j.runtime.qmp.waiting.Blocking;
import io.github.qapi4j.runtime.qmp.wire.CallEnd;
import io.github.qapi4j.runtime.qmp.wire.CallEnd.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a guest agent. Its bytes are the guest's: nothing that it says is to be trusted.
 *
 * <p>One call is made at a time. Whether the agent is there is asked before the first call, after a pause, and after a call
 * without an answer; so an agent that was started anew, or had old bytes in its port, costs one question and no error. An
 * agent that is silent for 5 s fails the calls that wait, with {@link NotSentException.Reason#SILENT}.
 */
public final class AgentClient implements QapiClient {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final RawCommand INFO = RawCommand.of("guest-info");
    private static final RawCommand PING = RawCommand.of("guest-ping");

    private final Connection connection;
    private final Calls calls;

    private AgentClient(Connection connection) {
        this.connection = connection;
        this.calls = new Calls(connection.session(), connection.options(), false, this::version);
    }

    /**
     * Connects to the host's end of the agent's port, with the options for agents. That somebody is there shows with the
     * first call.
     *
     * @throws ConnectFailedException if nobody listens
     */
    public static AgentClient connect(Path socket) {
        return connect(QmpAddress.unix(socket), QmpOptions.agent());
    }

    /**
     * Connects to an address.
     *
     * @param options best a variant of {@link QmpOptions#agent}
     * @throws ConnectFailedException if nobody listens
     * @throws CallInterruptedException if the thread is interrupted
     */
    public static AgentClient connect(QmpAddress address, QmpOptions options) {
        return Opening.await(opening(address, options).connect(address));
    }

    /**
     * Talks over what the caller has connected.
     *
     * @throws CallInterruptedException if the thread is interrupted
     */
    public static AgentClient over(Transport transport, QmpOptions options) {
        return Opening.await(opening(transport, options).over(transport));
    }

    private static Opening<AgentClient> opening(Object peer, QmpOptions options) {
        return new Opening<>(options, peer, true, AgentClient::new);
    }

    /** Sends a command; one without an answer on success is sent as {@link #dispatch} does, with a grace of 2 s. */
    @Override
    public <R extends @Nullable Object> R execute(Command<R> command, CallOptions callOptions) {
        if (CommandFacts.repliesOnSuccess(command)) {
            return calls.execute(command, callOptions);
        }
        Blocking.refuseOnLoop();
        dispatch(calls.prepare(command, patience(callOptions, GRACE), call -> {}));
        return NoAnswer.result();
    }

    private static CallOptions patience(CallOptions callOptions, Duration grace) {
        return callOptions.timeout() == null ? callOptions.withTimeout(grace) : callOptions;
    }

    /**
     * Sends a command without waiting. One without an answer on success counts as done when its time, 2 s unless the options
     * say another, is over.
     */
    @Override
    public <R extends @Nullable Object> CompletableFuture<R> executeAsync(Command<R> command, CallOptions callOptions) {
        if (CommandFacts.repliesOnSuccess(command)) {
            return calls.executeAsync(command, callOptions);
        }
        return calls.executeAsync(command, patience(callOptions, GRACE)).exceptionallyCompose(failure -> {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            QmpException known = cause instanceof QmpException own ? own : null;
            return known != null && isSilentSuccess(known)
                    ? CompletableFuture.completedFuture(NoAnswer.result())
                    : CompletableFuture.failedFuture(cause);
        });
    }

    private static boolean isSilentSuccess(QmpException failure) {
        return failure.outcome() == QmpException.Outcome.UNKNOWN
                && (failure instanceof CallTimeoutException || failure instanceof ConnectionLostException);
    }

    /**
     * Sends a command that has no answer on success, such as {@code guest-shutdown}.
     *
     * @param grace how long to wait for an error; more than nothing
     * @return whether the agent was gone afterwards, or the connection
     * @throws CommandRefusedException if an error comes within the grace
     * @throws CallTimeoutException if it could not be sent in that time
     * @throws RuntimeException as {@code execute}
     */
    public boolean dispatch(Command<?> command, Duration grace) {
        Blocking.refuseOnLoop();
        dispatch(calls.prepare(command, CallOptions.timeout(grace), call -> {}));
        try {
            calls.execute(PING, CallOptions.timeout(grace.plusSeconds(5)));
            return false;
        } catch (CommandRefusedException alive) {
            return false;
        } catch (QmpException gone) {
            return true;
        }
    }

    private void dispatch(PendingCall<?> call) {
        CallEnd end = calls.await(call).end();
        boolean silent = end instanceof CallEnd.Unanswered nobody
                && nobody.written()
                && (nobody.why() == Reason.TIMEOUT || nobody.why() == Reason.CONNECTION);
        if (!silent) {
            calls.result(call);
        }
    }

    /**
     * Returns whether the agent has a command, and it is enabled. What the agent says of itself is asked once.
     *
     * @throws RuntimeException as {@code execute}
     */
    public boolean supports(CommandType<?, ?> command) {
        return enabledCommands().contains(command.name());
    }

    /** Returns the names of the commands that the agent has and that are enabled; else as {@link #supports}. */
    public Set<String> enabledCommands() {
        byte[] info = connection.report().agentInfo();
        if (info == null) {
            // Also the first call of all asks for it.
            return AgentInfo.enabled(calls.execute(INFO, CallOptions.standard()));
        }
        return AgentInfo.enabled(info);
    }

    private @Nullable String version() {
        byte[] info = connection.report().agentInfo();
        return info == null ? null : AgentInfo.version(info);
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public CompletableFuture<ConnectionEnd> ended() {
        return connection.ended();
    }

    @Override
    public void close() {
        connection.close();
    }
}
