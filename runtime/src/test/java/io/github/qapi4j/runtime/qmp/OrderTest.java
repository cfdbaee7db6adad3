package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static io.github.qapi4j.runtime.qmp.Fixtures.STOP;
import static io.github.qapi4j.runtime.qmp.Fixtures.STOPPED;
import static io.github.qapi4j.runtime.qmp.Fixtures.STOP_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.TICK;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.qmp.Fixtures.Numbered;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** a26: the order that users see. That one listener hears nothing in the order of another one is no promise to be tested. */
class OrderTest {
    private static final QmpOptions OPTIONS = QmpOptions.standard();
    private static final List<Long> THOUSAND =
            LongStream.range(0, 1_000).boxed().toList();

    private static FakeQemu machine() {
        FakeQemu qemu = FakeQemu.qmp().on(ASK_TYPE, ask -> ask.text());
        return qemu.on(STOP_TYPE, stop -> {
            qemu.emit("STOP", "{}");
            return null;
        });
    }

    private static void tick(FakeQemu qemu) {
        THOUSAND.forEach(n -> qemu.emit(new Numbered("TICK", n)));
    }

    @Test
    void a26AnEventBeforeAnAnswerIsInItsStreamBeforeExecuteReturns() {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS);
                EventStream<Numbered> stopped = client.events(STOPPED)) {
            for (int i = 0; i < 300; i++) {
                client.execute(STOP);
                assertThat(stopped.poll()).isNotNull();
            }
        }
    }

    @Test
    void a26AnEventBeforeAnAnswerIsInItsStreamBeforeTheFutureCompletes() {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS);
                EventStream<Numbered> stopped = client.events(STOPPED)) {
            for (int i = 0; i < 300; i++) {
                Occurrence<Numbered> event = client.executeAsync(STOP)
                        .thenApply(nothing -> stopped.poll())
                        .join();
                assertThat(event).isNotNull();
            }
        }
    }

    @Test
    void a26AStreamKeepsTheOrderOfTheWireAndEndsLast() {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS);
                EventStream<Numbered> stream = client.events(TICK)) {
            qemu.fault("ask", Fault.dropBeforeReply());
            tick(qemu);
            CompletableFuture<String> lost = client.executeAsync(ask("x"));
            assertThatThrownBy(lost::join).hasCauseInstanceOf(ConnectionLostException.class);
            List<Long> seen = new ArrayList<>();
            assertThatThrownBy(() -> stream.forEach(one -> seen.add(one.event().n())))
                    .isInstanceOf(ConnectionLostException.class);
            assertThat(seen).isEqualTo(THOUSAND);
            assertThatThrownBy(() -> stream.next(Duration.ofDays(1))).isInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void a26AListenerHearsTheOrderOfTheWireAndTheEndLast() throws Exception {
        List<Long> heard = new ArrayList<>();
        CompletableFuture<List<Long>> atTheEnd = new CompletableFuture<>();
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS)) {
            client.onEvent(TICK, new EventListener<Numbered>() {
                @Override
                public void event(Occurrence<Numbered> tick) {
                    heard.add(tick.event().n());
                }

                @Override
                public void ended(ConnectionEnd end) {
                    atTheEnd.complete(List.copyOf(heard));
                }
            });
            tick(qemu);
            qemu.drop();
            assertThat(atTheEnd.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(THOUSAND);
        }
    }

    /** What is written and read here has no other order than that of the call. */
    private static final class Plain {
        private int number;
    }

    @Test
    void a26WhatWasDoneBeforeACallIsSeenByTheCallbacksOfItsEvents() throws Exception {
        Plain plain = new Plain();
        List<Integer> seen = new ArrayList<>();
        CompletableFuture<List<Integer>> all = new CompletableFuture<>();
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS)) {
            client.onEvent(STOPPED, stop -> {
                seen.add(plain.number - (int) stop.number());
                if (seen.size() == THOUSAND.size()) {
                    all.complete(seen);
                }
            });
            for (int i = 1; i <= THOUSAND.size(); i++) {
                plain.number = i;
                client.execute(STOP);
            }
            assertThat(all.get(LONG.toSeconds(), TimeUnit.SECONDS))
                    .allSatisfy(ahead -> assertThat(ahead).isNotNegative());
        }
    }
}
