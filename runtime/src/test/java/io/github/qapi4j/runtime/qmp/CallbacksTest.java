package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static io.github.qapi4j.runtime.qmp.Fixtures.TICK;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.qmp.Fixtures.Numbered;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** a25: callbacks may wait for anything of the same client. */
class CallbacksTest {
    private static final Function<QmpClient, String> EXECUTE = client -> client.execute(ask("a"));
    private static final Function<QmpClient, String> JOIN =
            client -> client.executeAsync(ask("a")).join();
    private static final Function<QmpClient, String> NEXT = client -> {
        try (EventStream<Numbered> resumed = client.events(Fixtures.RESUMED)) {
            client.execute(ask("emit"));
            return resumed.next().event().n() == 9 ? "a" : "b";
        }
    };
    private static final Function<QmpClient, String> CLOSE = client -> {
        client.close();
        return "a";
    };

    private static FakeQemu machine() {
        FakeQemu qemu = FakeQemu.qmp();
        return qemu.on(ASK_TYPE, ask -> {
            if (ask.text().equals("emit")) {
                qemu.emit(new Numbered("RESUME", 9));
            }
            return ask.text();
        });
    }

    private static void inListener(QmpOptions options, Function<QmpClient, String> body) throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), options)) {
            client.onEvent(TICK, tick -> result.complete(body.apply(client)));
            qemu.emit(new Numbered("TICK", 1));
            assertThat(result.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("a");
        }
    }

    private static void inStage(QmpOptions options, Function<QmpClient, String> body) throws Exception {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), options)) {
            CompletableFuture<String> direct = client.executeAsync(ask("x")).thenApply(x -> body.apply(client));
            assertThat(direct.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("a");
        }
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), options)) {
            CompletableFuture<String> async = client.executeAsync(ask("x")).thenApplyAsync(x -> body.apply(client));
            assertThat(async.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("a");
        }
    }

    @Test
    void a25ListenersMayWaitForAnything() throws Exception {
        for (Function<QmpClient, String> body : List.of(EXECUTE, JOIN, NEXT, CLOSE)) {
            inListener(QmpOptions.standard(), body);
        }
    }

    @Test
    void a25StagesMayWaitForAnything() throws Exception {
        for (Function<QmpClient, String> body : List.of(EXECUTE, JOIN, NEXT, CLOSE)) {
            inStage(QmpOptions.standard(), body);
        }
    }

    @Test
    void a25SoTheyMayOnTheOnlyThreadOfTheUsersExecutor() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            for (Function<QmpClient, String> body : List.of(EXECUTE, JOIN, NEXT, CLOSE)) {
                inListener(QmpOptions.standard().withCallbacks(one), body);
                inStage(QmpOptions.standard().withCallbacks(one), body);
            }
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void anExecutorThatTakesNoTasksEndsItsListenersOnly() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        QmpOptions options = QmpOptions.standard().withCallbacks(closed);
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), options)) {
            client.onEvent(TICK, tick -> {});
            qemu.emit(new Numbered("TICK", 1));
            assertThat(client.execute(ask("a"))).isEqualTo("a");
            CompletableFuture<String> answer = client.executeAsync(ask("b"));
            assertThat(answer.join()).isEqualTo("b");
            assertThatThrownBy(() -> answer.thenApplyAsync(x -> x).join())
                    .hasCauseInstanceOf(RejectedExecutionException.class);
        }
    }

    @Test
    void closeLetsListenersAndTheTraceHearWhatCame() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        QmpTrace trace = new QmpTrace() {
            @Override
            public void sent(Message message) {}

            @Override
            public void received(Message message) {}

            @Override
            public void state(String what) {
                heard.add(what);
            }
        };
        try (FakeQemu qemu = machine()) {
            try (QmpClient client = QmpClient.over(
                    qemu.transport(), QmpOptions.standard().withCloseGrace(LONG).withTrace(trace))) {
                client.onEvent(TICK, new EventListener<>() {
                    @Override
                    public void event(Occurrence<Numbered> tick) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                        heard.add("tick " + tick.event().n());
                    }

                    @Override
                    public void ended(ConnectionEnd end) {
                        heard.add("end");
                    }
                });
                qemu.emit(new Numbered("TICK", 1));
                qemu.emit(new Numbered("TICK", 2));
                client.execute(ask("a"));
            }
            assertThat(heard).contains("ready", "the client was closed").containsSubsequence("tick 1", "tick 2", "end");
        }
    }

    @Test
    void aStuckListenerHoldsUpCloseForTheGraceOnly() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        try (FakeQemu qemu = machine();
                QmpClient client =
                        QmpClient.over(qemu.transport(), QmpOptions.standard().withCloseGrace(Duration.ofMillis(20)))) {
            client.onEvent(TICK, tick -> never.join());
            qemu.emit(new Numbered("TICK", 1));
            client.execute(ask("a"));
            CLOSE.apply(client);
            assertThat(client.isOpen()).isFalse();
        } finally {
            never.complete(null);
        }
    }
}
