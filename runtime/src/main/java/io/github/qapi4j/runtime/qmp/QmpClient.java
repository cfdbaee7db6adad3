package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.EventReader;
import io.github.qapi4j.runtime.EventType;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.QmpException;
import io.github.qapi4j.runtime.qmp.event.EventDecoder;
import io.github.qapi4j.runtime.qmp.message.Redactor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a QEMU monitor, or to that of a storage daemon.
 *
 * <p>{@code try (QmpClient qemu = QmpClient.connect(Path.of("/run/vm.qmp"))) { qemu.execute(new StopCommand()); }}
 *
 * <p>Where the monitor offers it, several commands are on their way at a time, and some may pass the others ({@link
 * CallOptions#outOfBand}). A monitor serves one client; the next one hears nothing until the first has gone.
 */
public final class QmpClient implements QapiClient {
    private final Connection connection;
    private final Calls calls;
    private final Greeting greeting;

    private QmpClient(Connection connection) {
        this.connection = connection;
        this.greeting =
                Objects.requireNonNull(connection.report().greetingSoFar(), "a monitor that is ready has greeted");
        this.calls = new Calls(
                connection.session(),
                connection.options(),
                greeting.capabilities().contains("oob"),
                greeting::version);
    }

    /**
     * Connects to a Unix socket with the standard options.
     *
     * @throws ConnectFailedException if nobody is there, or does not greet
     */
    public static QmpClient connect(Path socket) {
        return connect(QmpAddress.unix(socket), QmpOptions.standard());
    }

    /**
     * Connects to an address.
     *
     * @throws ConnectFailedException if nobody is there, or does not greet
     * @throws CallInterruptedException if the thread is interrupted
     */
    public static QmpClient connect(QmpAddress address, QmpOptions options) {
        return Opening.await(connectAsync(address, options));
    }

    /** Connects to an address without waiting. To cancel the future is to give up. */
    public static CompletableFuture<QmpClient> connectAsync(QmpAddress address, QmpOptions options) {
        return opening(address, options).connect(address);
    }

    /**
     * Talks over what the caller has connected.
     *
     * @throws ConnectFailedException if nobody greets
     * @throws CallInterruptedException if the thread is interrupted
     */
    public static QmpClient over(Transport transport, QmpOptions options) {
        return Opening.await(opening(transport, options).over(transport));
    }

    private static Opening<QmpClient> opening(Object peer, QmpOptions options) {
        return new Opening<>(options, peer, false, QmpClient::new);
    }

    /** Returns what the monitor has said of itself. */
    public Greeting greeting() {
        return greeting;
    }

    @Override
    public <R extends @Nullable Object> R execute(Command<R> command, CallOptions callOptions) {
        return calls.execute(command, callOptions);
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<R> executeAsync(Command<R> command, CallOptions callOptions) {
        return calls.executeAsync(command, callOptions);
    }

    /** Opens a stream of the events of one type, from now on. */
    public <E extends Event> EventStream<E> events(EventType<E> type) {
        return connection
                .report()
                .open(EventDecoder.of(type, connection.options().json()));
    }

    /**
     * Opens a stream of all events, from now on.
     *
     * @param reader the schema's {@code QapiEvents::read}
     */
    public EventStream<Event> events(EventReader reader) {
        return connection
                .report()
                .open(EventDecoder.of(reader, connection.options().json()));
    }

    /** Tells a listener of the events of one type, from now on until the registration is closed. */
    public <E extends Event> Registration onEvent(EventType<E> type, EventListener<? super E> listener) {
        Objects.requireNonNull(listener, "listener");
        return connection
                .report()
                .listen(EventDecoder.of(type, connection.options().json()), listener);
    }

    /** Tells a listener of all events, from now on until the registration is closed. */
    public Registration onEvent(EventReader reader, EventListener<Event> listener) {
        Objects.requireNonNull(listener, "listener");
        return connection
                .report()
                .listen(EventDecoder.of(reader, connection.options().json()), listener);
    }

    /**
     * Ends the process. Its answer is success, and so is the end of the connection, with which a process may answer.
     *
     * @param timeout for that
     * @throws CallTimeoutException if neither comes in time
     * @throws CommandRefusedException if the process does not want to end
     */
    public void quit(Duration timeout) {
        try {
            calls.execute(RawCommand.of("quit"), CallOptions.timeout(timeout));
        } catch (ConnectionLostException gone) {
            if (gone.outcome() != QmpException.Outcome.UNKNOWN) {
                throw gone;
            }
        }
    }

    /**
     * Returns a sentence of QEMU's as it may be logged. Exceptions and the trace have done so with theirs; the error of a job
     * and texts in answers and events are as QEMU tells them.
     *
     * @param command what the sentence is about; its secrets, which QEMU may repeat, are {@code ***}
     * @throws io.github.qapi4j.runtime.QapiJsonException if the command has no JSON form
     */
    public String withoutSecrets(Command<?> command, String sentence) {
        byte[] arguments = QapiJson.strict().toBytes(command);
        return Redactor.of(connection.options().secrets(), command.qapiCommand().name(), arguments)
                .withoutSecrets(sentence);
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

    /** Returns what the connection is called, for logs. */
    @Override
    public String toString() {
        return "QmpClient[" + greeting.version() + "]";
    }
}
