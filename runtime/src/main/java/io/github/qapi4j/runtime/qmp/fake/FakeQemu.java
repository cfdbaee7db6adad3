package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.CommandType;
import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.Transport;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.version.Availability;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A QEMU, or a guest agent, for tests.
 *
 * <p>It serves one client at a time, and the next one hears nothing until the first has gone, as with a real monitor. What a
 * client sends is read strictly: what QEMU refuses, this refuses. A command without a script is refused as unknown, and
 * {@link #close} tells of it.
 *
 * <p>Scripts and faults may be added at any time. Scripts run on the client's own thread here, one at a time; what they
 * {@link #emit} comes before the answer.
 */
public final class FakeQemu implements AutoCloseable {
    private final FakeSetup setup;
    private final FakeScript script = new FakeScript();
    private final FakeHeld held = new FakeHeld();
    private final FakeClients clients;
    private final FakeJobs jobs = new FakeJobs(script, this::emit);
    private final FakeTime time = new FakeTime();
    private final AtomicInteger seconds = new AtomicInteger(1_700_000_000);

    private FakeQemu(FakeSetup setup) {
        this.setup = setup;
        this.clients = new FakeClients(setup, script, held);
    }

    /** Returns a monitor, of QEMU 11.1.3, which takes commands out of band. */
    public static FakeQemu qmp() {
        return new FakeQemu(new FakeSetup(false)).onRaw("quit", arguments -> "{}");
    }

    /** Returns a guest agent, which repeats the numbers of commands. */
    public static FakeQemu agent() {
        return new FakeQemu(new FakeSetup(true));
    }

    /**
     * Returns a monitor that answers as one did whose session was recorded: each command gets, in their order, the answers
     * that commands of its name got then, and the events before them.
     *
     * @param session lines of {@code {"C": "what the client said"}} and {@code {"S": "what the server said"}}
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws io.github.qapi4j.runtime.QapiJsonException if it is no such file
     */
    public static FakeQemu replay(Path session) {
        FakeReplay replay = FakeReplay.read(session);
        FakeQemu qemu = qmp();
        qemu.setup.wholeGreeting = replay.greeting();
        replay.script(qemu.script, qemu::emitRaw);
        return qemu;
    }

    /** Sets the version in the greeting, or of the agent. */
    public FakeQemu version(int major, int minor, int micro) {
        setup.version = major + "." + minor + "." + micro;
        return this;
    }

    /**
     * Refuses, in QEMU's words, the commands, arguments and values that QEMU of this fake's version does not know.
     *
     * @param availability what bindings know that stand for several versions: {@code QapiVersions.AVAILABILITY}
     */
    public FakeQemu availability(Availability availability) {
        script.check(new FakeAge(availability, () -> setup.version));
        return this;
    }

    /** Offers nothing out of band, as QEMU before 4.0 and some of its monitors do. */
    public FakeQemu withoutOutOfBand() {
        setup.capabilities = "[]";
        return this;
    }

    /** Answers a command, each time it comes. A script throws {@link Refusal} to refuse. */
    public <C extends Command<R>, R extends @Nullable Object> FakeQemu on(
            CommandType<C, R> type, Function<? super C, ? extends R> body) {
        return add(type, false, body);
    }

    /** Answers a command once; answers of this kind are used up in their order, before that of {@link #on}. */
    public <C extends Command<R>, R extends @Nullable Object> FakeQemu once(
            CommandType<C, R> type, Function<? super C, ? extends R> body) {
        return add(type, true, body);
    }

    @SuppressWarnings("unchecked")
    private <C extends Command<R>, R extends @Nullable Object> FakeQemu add(
            CommandType<C, R> type, boolean once, Function<? super C, ? extends R> body) {
        // The script gives it what the type's own reader has made.
        script.on(type.info(), type.reader(), once, command -> body.apply((C) command));
        return this;
    }

    /**
     * Answers a command without a type.
     *
     * @param body takes the arguments, and returns JSON
     */
    public FakeQemu onRaw(String command, Function<UnknownMembers, String> body, CommandInfo.Flag... flags) {
        script.onRaw(command, body, flags);
        return this;
    }

    /**
     * Answers {@code query-qmp-schema}, so that a test can choose what this QEMU knows.
     *
     * @param reply the JSON of a reply that was kept: {@code {"return": […]}}, or its list
     * @throws io.github.qapi4j.runtime.QapiJsonException if it is no JSON
     */
    public FakeQemu schema(byte[] reply) {
        JsonNode whole = QapiJson.tolerant().read(reply, in -> in.tree());
        String list = whole.path("return").isMissingNode()
                ? whole.toString()
                : whole.get("return").toString();
        return onRaw("query-qmp-schema", arguments -> list);
    }

    /**
     * Lets a command start a job, whose name is the command's {@code job-id}; the commands for jobs are scripted as well.
     *
     * @param plan says how the job goes
     */
    public <C extends Command<R>, R extends @Nullable Object> FakeQemu job(
            CommandType<C, R> type, Consumer<FakeJob> plan) {
        if (script.info("query-jobs") == null) {
            jobs.script();
        }
        script.on(type.info(), type.reader(), false, command -> {
            FakeJob job = new FakeJob();
            plan.accept(job);
            byte[] arguments = QapiJson.strict().toBytes((QapiValue) command);
            jobs.start(FakeJobs.text(QapiJson.tolerant().read(arguments, UnknownMembers::read), "job-id"), job);
            return null;
        });
        return this;
    }

    /** Lets the answer to the next one of these commands go wrong. Several faults are used up in their order. */
    public FakeQemu fault(String command, Fault fault) {
        script.fault(command, fault);
        return this;
    }

    /** Holds back the answers to a command from now on; the commands are carried out. */
    public FakeQemu hold(String command) {
        held.start(command);
        return this;
    }

    /** Lets all answers to a command go that were held back, and holds no more. */
    public FakeQemu release(String command) {
        held.stop(command);
        return this;
    }

    /** Lets the oldest answer to a command go that is held back. Returns whether there was one. */
    public boolean releaseOne(String command) {
        return held.one(command);
    }

    /** Tells the client of an event. */
    public FakeQemu emit(Event event) {
        return emit(event.qapiEvent(), new String(QapiJson.strict().toBytes(event), StandardCharsets.UTF_8));
    }

    /**
     * Tells the client of an event.
     *
     * @param data the JSON object of its data; {@code {}} leaves it out
     */
    public FakeQemu emit(String event, String data) {
        clients.say(eventText(event, data));
        return this;
    }

    private String eventText(String event, String data) {
        return "{\"timestamp\":{\"seconds\":" + seconds.getAndIncrement() + ",\"microseconds\":5},\"event\":\"" + event
                + "\"" + (data.equals("{}") ? "" : ",\"data\":" + data) + "}";
    }

    /** Says any text. */
    public FakeQemu emitRaw(String text) {
        clients.say(text);
        return this;
    }

    /** Tells of an event before it greets. */
    public FakeQemu eventBeforeGreeting(String event, String data) {
        setup.beforeGreeting.add(eventText(event, data));
        return this;
    }

    /** Tells of an event before it answers the negotiation. */
    public FakeQemu eventInNegotiation(String event, String data) {
        setup.inNegotiation.add(eventText(event, data));
        return this;
    }

    /** Sends away the next clients that connect: the connection ends before a word is said. */
    public FakeQemu sendAway(int clients) {
        setup.sentAway.set(clients);
        return this;
    }

    /** Refuses the negotiation. */
    public FakeQemu refuseNegotiation(String description) {
        setup.refuseNegotiation = Refusal.of(ErrorClass.GENERIC_ERROR, description);
        return this;
    }

    /** Prints each message on several lines. */
    public FakeQemu pretty() {
        setup.pretty = true;
        return this;
    }

    /** Writes pieces of some bytes. */
    public FakeQemu splitEvery(int bytes) {
        setup.pieces = bytes;
        return this;
    }

    /** An agent from before QEMU 4.0: refuses commands that carry a number. */
    public FakeQemu withoutIds() {
        setup.ids = false;
        return this;
    }

    /** An agent that ignores some questions whether it is there. */
    public FakeQemu deadFor(int questions) {
        setup.deadFor.set(questions);
        return this;
    }

    /** An agent whose port holds old bytes. */
    public FakeQemu dirty(String bytes) {
        setup.dirty = bytes;
        return this;
    }

    /** Reads nothing until {@link #resumeReading}. */
    public FakeQemu stopReading() {
        clients.pause(true);
        return this;
    }

    /** Reads again. */
    public FakeQemu resumeReading() {
        clients.pause(false);
        return this;
    }

    /** Ends the connection of the client that it serves; the next one is served then. */
    public FakeQemu drop() {
        clients.drop();
        return this;
    }

    /** Returns the client's end of a connection in memory; another one each time. */
    public Transport transport() {
        return clients.transport();
    }

    /** Listens on a Unix socket as well; the file goes with this. */
    public FakeQemu listen(Path socket) {
        clients.listen(socket);
        return this;
    }

    /** Returns a time that the test moves, for {@code QmpOptions.withTimer}. */
    public FakeTime time() {
        return time;
    }

    /** Returns the commands of a type that came, in their order; without those whose arguments do not fit. */
    @SuppressWarnings("unchecked")
    public <C extends Command<R>, R extends @Nullable Object> List<C> received(CommandType<C, R> type) {
        return script.received().stream()
                .filter(one -> one.name().equals(type.name()) && one.command() != null)
                .map(one -> (C) one.command())
                .toList();
    }

    /** Returns the names of all commands that came, in their order; without negotiation, but with an
     * agent's synchronisations. */
    public List<String> received() {
        return script.received().stream().map(FakeScript.Received::name).toList();
    }

    /**
     * Waits for a command of a type, unless it came already.
     *
     * @throws AssertionError if none came in time
     */
    @SuppressWarnings("unchecked")
    public <C extends Command<R>, R extends @Nullable Object> C awaitReceived(
            CommandType<C, R> type, Duration timeout) {
        return (C) Objects.requireNonNull(await(type.name(), 1, timeout).command(), "of its type");
    }

    /**
     * Waits until some commands of a name have come.
     *
     * @throws AssertionError if they did not in time
     */
    public void awaitReceived(String command, int times, Duration timeout) {
        await(command, times, timeout);
    }

    private FakeScript.Received await(String command, int times, Duration timeout) {
        try {
            FakeScript.Received one = script.await(
                    received -> received.name().equals(command) && countOf(command) >= times, timeout.toNanos());
            if (one == null) {
                throw new AssertionError("no " + command + " came in " + timeout + "; what came: " + received());
            }
            return one;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + command, stop);
        }
    }

    private long countOf(String command) {
        return script.received().stream()
                .filter(one -> one.name().equals(command))
                .count();
    }

    /**
     * Ends it, and its clients' connections.
     *
     * @throws AssertionError if a command came that has no script, or a script failed
     */
    @Override
    public void close() {
        clients.close();
        if (!setup.mistakes.isEmpty()) {
            throw new AssertionError("a script failed", setup.mistakes.get(0));
        }
        if (!script.unscripted().isEmpty()) {
            throw new AssertionError("commands without a script came: " + script.unscripted());
        }
    }
}
