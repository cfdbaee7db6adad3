package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.EventReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.message.LoggerTrace;
import io.github.qapi4j.runtime.qmp.message.Secrets;
import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import io.github.qapi4j.runtime.qmp.waiting.Durations;
import io.github.qapi4j.runtime.qmp.wire.Limits;
import io.github.qapi4j.runtime.qmp.wire.Threads;
import io.github.qapi4j.runtime.version.Availability;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a client behaves. Immutable: each method returns a variant. Without a word: 10 s to connect, no time limit for
 * commands (QEMU may answer after minutes), 1,024 commands that wait, 1 MiB for a command, 64 MiB for a message, 4,096 events
 * for each reader, 1 s for calls in flight when it is closed.
 */
public final class QmpOptions {
    /** The shortest message that may be the longest: a greeting must fit. */
    private static final int LEAST = 1_024;

    /** An early listener, which hears what comes before anybody has the client. */
    record EarlyListener(EventReader reader, EventListener<? super Event> listener) {}

    private Duration connectTimeout = Duration.ofSeconds(10);
    private @Nullable Duration retryConnectFor;
    private @Nullable Duration defaultTimeout;
    private int maxQueued = 1_024;
    private int maxCommand = 1 << 20;
    private int maxMessage = 64 << 20;
    private int eventQueue = 4_096;
    private Duration closeGrace = Duration.ofSeconds(1);
    private Executor callbacks = Threads.callbacks();
    private ScheduledExecutorService timer = Threads.timer();
    private @Nullable QmpTrace trace;
    private boolean rawTrace;
    private QapiJson json = QapiJson.tolerant();
    private @Nullable String name;
    private @Nullable String peerUser;
    private List<EarlyListener> listeners = List.of();
    private Secrets secrets = Secrets.STANDARD;
    private List<Availability> availabilities = List.of();

    private QmpOptions() {}

    private QmpOptions with(Consumer<QmpOptions> change) {
        QmpOptions copy = new QmpOptions();
        copy.connectTimeout = connectTimeout;
        copy.retryConnectFor = retryConnectFor;
        copy.defaultTimeout = defaultTimeout;
        copy.maxQueued = maxQueued;
        copy.maxCommand = maxCommand;
        copy.maxMessage = maxMessage;
        copy.eventQueue = eventQueue;
        copy.closeGrace = closeGrace;
        copy.callbacks = callbacks;
        copy.timer = timer;
        copy.trace = trace;
        copy.rawTrace = rawTrace;
        copy.json = json;
        copy.name = name;
        copy.peerUser = peerUser;
        copy.listeners = listeners;
        copy.secrets = secrets;
        copy.availabilities = availabilities;
        change.accept(copy);
        return copy;
    }

    /** Returns the options for a monitor. */
    public static QmpOptions standard() {
        return new QmpOptions();
    }

    /** Returns the options for a guest agent: 30 s for a command, 16 MiB for a message, else as {@link #standard}. */
    public static QmpOptions agent() {
        return standard().withDefaultTimeout(Duration.ofSeconds(30)).withMaxMessage(16 << 20);
    }

    /**
     * Sets how long connecting, greeting and negotiation may take together.
     *
     * @throws IllegalArgumentException if it is not more than nothing
     */
    public QmpOptions withConnectTimeout(Duration timeout) {
        Duration checked = Durations.positive(timeout, "timeout");
        return with(copy -> copy.connectTimeout = checked);
    }

    /**
     * Sets how long to try again where nobody listens yet, or too many others wait. A file that is no socket is no reason.
     *
     * @throws IllegalArgumentException if it is not more than nothing
     */
    public QmpOptions withRetryConnectFor(Duration time) {
        Duration checked = Durations.positive(time, "time");
        return with(copy -> copy.retryConnectFor = checked);
    }

    /**
     * Sets how long a call may take that says nothing of its own; null for as long as it likes.
     *
     * @throws IllegalArgumentException if it is neither null nor more than nothing
     */
    public QmpOptions withDefaultTimeout(@Nullable Duration timeout) {
        Duration checked = timeout == null ? null : Durations.positive(timeout, "timeout");
        return with(copy -> copy.defaultTimeout = checked);
    }

    /**
     * Sets how many calls may wait here, answers that nobody has read yet included.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public QmpOptions withMaxQueued(int count) {
        return with(copy -> copy.maxQueued = atLeast(1, count, "count"));
    }

    /**
     * Sets the longest text of a command's arguments in bytes. QEMU reads a third of a MiB a second, and is deaf meanwhile.
     *
     * @throws IllegalArgumentException if it is less than 2, which {@code {}} takes
     */
    public QmpOptions withMaxCommand(int bytes) {
        return with(copy -> copy.maxCommand = atLeast(2, bytes, "bytes"));
    }

    /**
     * Sets the longest message of the peer's in bytes. A longer answer fails its call, and nothing else.
     *
     * @throws IllegalArgumentException if it is less than 1,024, which a greeting may take
     */
    public QmpOptions withMaxMessage(int bytes) {
        return with(copy -> copy.maxMessage = atLeast(LEAST, bytes, "bytes"));
    }

    /**
     * Sets how many events may wait for each stream or listener. All together they take 8 MiB at most.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public QmpOptions withEventQueue(int count) {
        return with(copy -> copy.eventQueue = atLeast(1, count, "count"));
    }

    /**
     * Sets how long {@code close} lets calls that were sent finish, and listeners hear what came; zero for not at all.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public QmpOptions withCloseGrace(Duration grace) {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must not be negative, and is " + grace);
        }
        return with(copy -> copy.closeGrace = grace);
    }

    /** Sets where listeners and the trace run, instead of daemon threads that all clients share. */
    public QmpOptions withCallbacks(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return with(copy -> copy.callbacks = executor);
    }

    /** Sets what measures all time limits, for tests that hold the time in their hands. What it runs is short. */
    public QmpOptions withTimer(ScheduledExecutorService service) {
        Objects.requireNonNull(service, "service");
        return with(copy -> copy.timer = service);
    }

    /** Sets who is told what goes over the wire. */
    public QmpOptions withTrace(QmpTrace told) {
        Objects.requireNonNull(told, "told");
        return with(copy -> copy.trace = told);
    }

    /**
     * Logs what goes over the wire, without secrets.
     *
     * @param logger gets messages at {@code TRACE}, the rest at {@code DEBUG}
     */
    public QmpOptions withLog(System.Logger logger) {
        return withTrace(new LoggerTrace(Objects.requireNonNull(logger, "logger")));
    }

    /** Lets {@link QmpTrace.Message#raw} show secrets. */
    public QmpOptions allowRawTrace() {
        return with(copy -> copy.rawTrace = true);
    }

    /** Adds a secret: the value of a command's argument, which is {@code ***} in all texts that this client makes. */
    public QmpOptions withSecret(String command, String argument) {
        Secrets more = secrets.with(command, argument);
        return with(copy -> copy.secrets = more);
    }

    /** Sets how answers and events are read; without a word, unknown members are taken. */
    public QmpOptions withJson(QapiJson reader) {
        Objects.requireNonNull(reader, "reader");
        return with(copy -> copy.json = reader);
    }

    /** Sets what messages call this connection, instead of its address. */
    public QmpOptions withName(String text) {
        Objects.requireNonNull(text, "text");
        return with(copy -> copy.name = text);
    }

    /** Sets which user the process at the other end of a Unix socket must belong to. */
    public QmpOptions withPeerUser(String user) {
        Objects.requireNonNull(user, "user");
        return with(copy -> copy.peerUser = user);
    }

    /**
     * Adds a listener that hears all events from the first byte on, those too that come before the greeting.
     *
     * @param reader the schema's {@code QapiEvents::read}
     */
    public QmpOptions withListener(EventReader reader, EventListener<? super Event> listener) {
        EarlyListener early = new EarlyListener(
                Objects.requireNonNull(reader, "reader"), Objects.requireNonNull(listener, "listener"));
        List<EarlyListener> more =
                Stream.concat(listeners.stream(), Stream.of(early)).toList();
        return with(copy -> copy.listeners = more);
    }

    /**
     * Adds what bindings know that stand for several versions: {@code QapiVersions.AVAILABILITY}. A {@code
     * CommandRefusedException} then says which versions have what QEMU refused. Nothing is refused here by comparing versions.
     */
    public QmpOptions withAvailability(Availability availability) {
        Objects.requireNonNull(availability, "availability");
        List<Availability> more =
                Stream.concat(availabilities.stream(), Stream.of(availability)).toList();
        return with(copy -> copy.availabilities = more);
    }

    private static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", and is " + value);
        }
        return value;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    @Nullable
    Duration retryConnectFor() {
        return retryConnectFor;
    }

    @Nullable
    Duration defaultTimeout() {
        return defaultTimeout;
    }

    int maxCommand() {
        return maxCommand;
    }

    Limits limits() {
        return new Limits(maxMessage, maxQueued);
    }

    int maxMessage() {
        return maxMessage;
    }

    int eventQueue() {
        return eventQueue;
    }

    Duration closeGrace() {
        return closeGrace;
    }

    Executor callbacks() {
        return callbacks;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    @Nullable
    QmpTrace trace() {
        return trace;
    }

    boolean rawTrace() {
        return rawTrace;
    }

    QapiJson json() {
        return json;
    }

    /** Returns what messages call the connection. */
    String nameOr(Object address) {
        return name == null ? address.toString() : name;
    }

    @Nullable
    String peerUser() {
        return peerUser;
    }

    List<EarlyListener> listeners() {
        return listeners;
    }

    Secrets secrets() {
        return secrets;
    }

    List<Availability> availabilities() {
        return availabilities;
    }
}
