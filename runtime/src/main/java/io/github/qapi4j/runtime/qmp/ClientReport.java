package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.qmp.call.Ends;
import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd.By;
import io.github.qapi4j.runtime.qmp.event.EventDecoder;
import io.github.qapi4j.runtime.qmp.event.EventHub;
import io.github.qapi4j.runtime.qmp.event.EventQueue;
import io.github.qapi4j.runtime.qmp.event.FaultReport;
import io.github.qapi4j.runtime.qmp.message.PeerError;
import io.github.qapi4j.runtime.qmp.message.TraceFeed;
import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import io.github.qapi4j.runtime.qmp.waiting.Durations;
import io.github.qapi4j.runtime.qmp.wire.Frame;
import io.github.qapi4j.runtime.qmp.wire.Lane;
import io.github.qapi4j.runtime.qmp.wire.Session;
import io.github.qapi4j.runtime.qmp.wire.WireCall;
import io.github.qapi4j.runtime.qmp.wire.WireReport;
import io.github.qapi4j.runtime.text.Quoting;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a client knows of its connection besides its calls. */
final class ClientReport implements WireReport, FaultReport {
    private final QmpOptions options;
    private final EventHub events = new EventHub();
    private final Set<Lane> lanes = ConcurrentHashMap.newKeySet();
    private final @Nullable TraceFeed trace;
    private final CompletableFuture<@Nullable Greeting> ready = new CompletableFuture<>();
    private final CompletableFuture<ConnectionEnd> end = new CompletableFuture<>();
    private volatile @Nullable Greeting greeting;
    private volatile byte @Nullable [] agentInfo;

    ClientReport(QmpOptions options) {
        this.options = options;
        QmpTrace told = options.trace();
        trace = told == null ? null : new TraceFeed(told, options.callbacks(), options.secrets(), options.rawTrace());
        if (trace != null) {
            lanes.add(trace.lane());
        }
        options.listeners().forEach(early -> listen(EventDecoder.of(early.reader(), options.json()), early.listener()));
    }

    /** Opens a stream, which has all that comes from now on. */
    <E extends Event> EventStream<E> open(EventDecoder<E> decoder) {
        EventQueue queue = new EventQueue(decoder.name(), options.eventQueue(), () -> {});
        events.add(queue);
        return new QueuedEventStream<>(queue, decoder, options.timer(), () -> events.remove(queue));
    }

    /** Registers a listener, which hears all that comes from now on. */
    <E extends Event> Registration listen(EventDecoder<E> decoder, EventListener<? super E> listener) {
        ListenerLane<E> lane = new ListenerLane<>(decoder, listener, options, this, events, lanes);
        lane.start();
        return lane;
    }

    /**
     * Ends a session. Listeners and the trace hear of all that came until then, unless it is one of them that asks: they would
     * wait for themselves. All this takes no longer than the grace of the options.
     */
    void close(Session session) {
        long grace = Durations.nanos(options.closeGrace());
        long deadline = System.nanoTime() + grace;
        session.close(grace);
        if (!isLane()) {
            for (Lane lane : lanes) {
                lane.awaitIdle(deadline);
            }
        }
    }

    /** Returns whether it is a listener or the trace that asks. */
    private boolean isLane() {
        for (Lane lane : lanes) {
            if (lane.isCurrentThread()) {
                return true;
            }
        }
        return false;
    }

    /** Completes on the loop's thread when the peer takes commands; only this library's own code may depend on it. */
    CompletableFuture<@Nullable Greeting> whenReady() {
        return ready;
    }

    /** Completes on the loop's thread; only this library's own code may depend on it. */
    CompletableFuture<ConnectionEnd> whenEnded() {
        return end;
    }

    @Nullable
    Greeting greetingSoFar() {
        return greeting;
    }

    /** Returns what the agent says of itself; null if it has not, or does not. */
    byte @Nullable [] agentInfo() {
        return agentInfo;
    }

    @Override
    public boolean greeting(byte[] qmp) {
        Greeting read = Greeting.read(qmp);
        greeting = read;
        return read.capabilities().contains("oob");
    }

    @Override
    public void ready() {
        ready.complete(greeting);
        state("ready");
    }

    @Override
    public void negotiationRefused(byte[] error) {
        PeerError refused = PeerError.read(error, QapiJson.tolerant());
        ready.completeExceptionally(new ConnectFailedException(
                "the peer refuses to negotiate: " + Quoting.sentence(refused.description()), null));
    }

    @Override
    public void event(Frame frame) {
        events.event(frame);
    }

    @Override
    public void eventTooLarge(long size) {
        events.tooLarge();
        stray("an event of " + size + " bytes, which is beyond the limit");
    }

    @Override
    public void agentInfo(byte[] info) {
        agentInfo = info;
    }

    @Override
    public void ended(@Nullable Throwable cause, boolean byUs) {
        By by = byUs ? By.US : cause == null ? By.PEER : By.FAILURE;
        ConnectionEnd how = new ConnectionEnd(by, cause);
        events.ended(how);
        state(Ends.text(how));
        ready.completeExceptionally(new ConnectFailedException("no connection: " + Ends.text(how), cause));
        end.complete(how);
    }

    @Override
    public boolean traces() {
        return trace != null;
    }

    @Override
    public void sent(String command, byte[] text) {
        if (trace != null) {
            trace.sent(text);
        }
    }

    @Override
    public void received(@Nullable WireCall call, Frame frame) {
        if (trace != null) {
            trace.received(frame.copy(), call == null ? null : call.name(), call == null ? null : call.arguments());
        }
    }

    @Override
    public void late(String command, long nanos) {
        if (trace != null) {
            trace.late(command, nanos);
        }
    }

    @Override
    public void stray(String what) {
        if (trace != null) {
            trace.stray(what);
        }
    }

    void state(String what) {
        if (trace != null) {
            trace.state(what);
        }
    }

    @Override
    public void fault(String what, Throwable fault) {
        state(what);
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
    }
}
