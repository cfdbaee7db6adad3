package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import io.github.qapi4j.runtime.qmp.link.Link;
import io.github.qapi4j.runtime.qmp.link.SelectorLoop;
import io.github.qapi4j.runtime.qmp.waiting.Blocking;
import io.github.qapi4j.runtime.qmp.waiting.CallFuture;
import io.github.qapi4j.runtime.qmp.waiting.Deadline;
import io.github.qapi4j.runtime.qmp.waiting.Durations;
import io.github.qapi4j.runtime.qmp.wire.Session;
import io.github.qapi4j.runtime.qmp.wire.Threads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a client: connects, tries again where that makes sense, and waits for the peer to take commands, all within one time.
 *
 * @param <C> the client
 */
final class Opening<C> {
    private static final long PAUSE_MILLIS = 50;

    private final QmpOptions options;
    private final String name;
    private final boolean agent;
    private final Function<Connection, C> maker;
    private final CallFuture<C> result;
    private volatile @Nullable Connection opened;
    private volatile boolean retrying;

    /**
     * Makes one.
     *
     * @param peer what to call the peer in messages
     * @param agent whether it is a guest agent, which does not greet
     * @param maker makes the client once the peer takes commands
     */
    Opening(QmpOptions options, Object peer, boolean agent, Function<Connection, C> maker) {
        this.options = options;
        this.name = options.nameOr(peer);
        this.agent = agent;
        this.maker = maker;
        this.result = new CallFuture<>(options.callbacks());
    }

    private SelectorLoop loop() {
        return agent ? SelectorLoop.AGENTS : SelectorLoop.MONITORS;
    }

    /** Connects to an address. */
    CompletableFuture<C> connect(QmpAddress address) {
        Duration patience = options.retryConnectFor();
        retrying = patience != null;
        if (patience != null) {
            Deadline stop = Deadline.after(patience, options.timer(), () -> retrying = false);
            result.whenComplete((client, failure) -> stop.close());
        }
        attempt(new Connector(address, options, loop()));
        return result;
    }

    private void attempt(Connector connector) {
        Deadline deadline = deadline();
        connector.connect().whenComplete((link, failure) -> {
            if (failure == null) {
                tryToTalk(link);
            } else if (retrying
                    && cause(failure) instanceof ConnectFailedException known
                    && connector.isPassing(known)) {
                deadline.close();
                options.timer().schedule(() -> attempt(connector), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                fail(cause(failure));
            }
        });
    }

    private void tryToTalk(Link link) {
        try {
            talk(link);
        } catch (RuntimeException unusable) {
            fail(new ConnectFailedException(name + ": cannot connect: " + unusable.getMessage(), unusable));
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }

    private Deadline deadline() {
        Deadline deadline = Deadline.after(options.connectTimeout(), options.timer(), () -> fail(silent()));
        result.whenComplete((client, failure) -> deadline.close());
        return deadline;
    }

    /** Uses what the caller has connected. */
    CompletableFuture<C> over(Transport transport) {
        deadline();
        talk(transport.link(loop()));
        return result;
    }

    private void talk(Link link) {
        ClientReport report = new ClientReport(options);
        Session session = agent
                ? Session.agent(link, options.limits(), report, options.timer())
                : Session.monitor(link, options.limits(), report);
        opened = new Connection(session, report, options);
        result.whenComplete((client, failure) -> {
            if (failure != null) {
                // Given up, by the caller too: nobody will ever close it.
                session.close(0);
            }
        });
        if (agent) {
            session.open();
            succeed(opened);
            return;
        }
        report.whenReady().whenComplete((greeting, failure) -> {
            if (failure == null) {
                succeed(opened);
            } else {
                fail(new ConnectFailedException(name + ": " + failure.getMessage(), failure.getCause()));
            }
        });
        session.open();
    }

    private ConnectFailedException silent() {
        String time = Durations.text(options.connectTimeout());
        Connection so = opened;
        if (so == null) {
            return new ConnectFailedException(name + ": cannot connect in " + time, null);
        }
        String what = so.report().greetingSoFar() == null
                ? ": no greeting in " + time
                        + ": another client may hold this monitor, which serves one at a time, or the"
                        + " process is stopped"
                : ": it has greeted, and did not answer the negotiation in " + time;
        return new ConnectFailedException(name + what, null);
    }

    private void succeed(@Nullable Connection ready) {
        if (ready != null) {
            C client = maker.apply(ready);
            Threads.callbacks().execute(() -> result.complete(client));
        }
    }

    private void fail(Throwable failure) {
        Threads.callbacks().execute(() -> result.completeExceptionally(failure));
    }

    /** Waits for a client. */
    static <C> C await(CompletableFuture<C> client) {
        Blocking.refuseOnLoop();
        try {
            return client.get();
        } catch (InterruptedException stop) {
            client.cancel(false);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("interrupted while connecting", Outcome.NOT_SENT, null);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ConnectFailedException known) {
                // A fresh one, so that its trace shows who has called.
                throw new ConnectFailedException(String.valueOf(known.getMessage()), known.getCause());
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
