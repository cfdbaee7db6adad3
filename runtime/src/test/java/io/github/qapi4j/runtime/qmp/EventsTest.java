package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.CONT;
import static io.github.qapi4j.runtime.qmp.Fixtures.CONT_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static io.github.qapi4j.runtime.qmp.Fixtures.STOP;
import static io.github.qapi4j.runtime.qmp.Fixtures.STOPPED;
import static io.github.qapi4j.runtime.qmp.Fixtures.STOP_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.TICK;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.qmp.Fixtures.Numbered;
import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.EventsLostException;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final QmpOptions OPTIONS = QmpOptions.standard();

    /** Writes down what a listener is told. */
    private static final class Heard<E extends Event> implements EventListener<E> {
        final BlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Override
        public void event(Occurrence<E> occurrence) {
            all.add(occurrence.event().qapiEvent() + " " + occurrence.number());
        }

        @Override
        public void lost(long count) {
            all.add("lost " + count);
        }

        @Override
        public void unreadable(AnswerException problem) {
            all.add("unreadable");
        }

        @Override
        public void ended(ConnectionEnd end) {
            all.add("ended " + end.by());
        }

        String next() throws InterruptedException {
            return String.valueOf(all.poll(LONG.toSeconds(), TimeUnit.SECONDS));
        }
    }

    private static FakeQemu machine() {
        FakeQemu qemu = FakeQemu.qmp().on(ASK_TYPE, ask -> ask.text());
        return qemu.on(STOP_TYPE, stop -> {
                    qemu.emit("STOP", "{}");
                    return null;
                })
                .on(CONT_TYPE, cont -> {
                    qemu.emit("RESUME", "{}");
                    return null;
                });
    }

    private static void tick(FakeQemu qemu, long... numbers) {
        LongStream.of(numbers).forEach(n -> qemu.emit(new Numbered("TICK", n)));
    }

    @Test
    void a21TheEventIsThereWhenItsCommandReturns() {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS)) {
            client.execute(CONT);
            try (EventStream<Numbered> stopped = client.events(STOPPED);
                    EventStream<Event> all = client.events(UnknownEvent::read)) {
                client.execute(STOP);
                Occurrence<Numbered> stop = stopped.poll();
                assertThat(stop).isNotNull();
                assertThat(stop.number()).isEqualTo(2);
                assertThat(stop.time()).isEqualTo(Instant.ofEpochSecond(1_700_000_001, 5_000));
                assertThat(all.next().event().qapiEvent()).isEqualTo("STOP");
                assertThat(all.poll()).isNull();
            }
        }
    }

    @Test
    void a23OverflowIsToldOnceInItsPlaceAndCounted() {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS.withEventQueue(3));
                EventStream<Numbered> slow = client.events(TICK)) {
            tick(qemu, 1, 2, 3, 4, 5);
            assertThat(client.execute(ask("unaffected"))).isEqualTo("unaffected");
            assertThat(slow.next().event().n()).isEqualTo(1);
            tick(qemu, 6);
            client.execute(ask("and read"));
            assertThat(slow.next().event().n()).isEqualTo(2);
            assertThat(slow.next().event().n()).isEqualTo(3);
            assertThatThrownBy(slow::next)
                    .isInstanceOfSatisfying(
                            EventsLostException.class,
                            lost -> assertThat(lost.count()).isEqualTo(3));
            tick(qemu, 7);
            assertThat(slow.next().event().n()).isEqualTo(7);
            assertThat(slow.lost()).isEqualTo(3);
        }
    }

    @Test
    void aStuckReaderCostsTheOthersNothing() {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS);
                EventStream<Event> stuck = client.events(UnknownEvent::read);
                EventStream<Numbered> quick = client.events(TICK)) {
            String big = "{\"x\":\"" + "y".repeat(1 << 20) + "\"}";
            for (int i = 0; i < 12; i++) {
                qemu.emit("BIG", big);
            }
            tick(qemu, 1);
            assertThat(quick.next().event().n()).isEqualTo(1);
            assertThat(stuck.lost()).isPositive();
            assertThat(quick.lost()).isZero();
        }
    }

    @Test
    void a24AListenerThatThrowsIsReportedAndServed() throws InterruptedException {
        BlockingQueue<Throwable> reported = new LinkedBlockingQueue<>();
        Heard<Event> other = new Heard<>();
        Heard<Event> self = new Heard<>();
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS)) {
            client.onEvent(TICK, occurrence -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> reported.add(fault));
                self.event(new Occurrence<>(occurrence.event(), null, occurrence.number()));
                throw new IllegalStateException("mine");
            });
            client.onEvent(UnknownEvent::read, other);
            tick(qemu, 1, 2);
            assertThat(self.next()).isEqualTo("TICK 1");
            assertThat(self.next()).isEqualTo("TICK 2");
            assertThat(other.next()).isEqualTo("TICK 1");
            assertThat(reported.poll(LONG.toSeconds(), TimeUnit.SECONDS)).hasMessage("mine");
        }
    }

    @Test
    void listenersHearAllThatComesBeforeTheEndAndNothingAfterClose() throws InterruptedException {
        Heard<Event> heard = new Heard<>();
        Heard<Event> closed = new Heard<>();
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS)) {
            Registration registration = client.onEvent(UnknownEvent::read, closed);
            registration.close();
            client.onEvent(UnknownEvent::read, heard);
            tick(qemu, 1);
            qemu.emitRaw("{\"event\":\"TICK\",\"data\":[]}");
            qemu.drop();
            assertThat(heard.next()).isEqualTo("TICK 1");
            assertThat(heard.next()).isEqualTo("unreadable");
            assertThat(heard.next()).isEqualTo("ended PEER");
            assertThat(closed.all).isEmpty();
            Heard<Event> late = new Heard<>();
            client.onEvent(UnknownEvent::read, late);
            assertThat(late.next()).isEqualTo("ended PEER");
        }
    }

    @Test
    void iterationEndsQuietlyWhenTheStreamOrTheClientIsClosed() throws InterruptedException {
        for (boolean stream : new boolean[] {true, false}) {
            try (FakeQemu qemu = machine();
                    QmpClient client = QmpClient.over(qemu.transport(), OPTIONS)) {
                EventStream<Numbered> ticks = client.events(TICK);
                CountDownLatch first = new CountDownLatch(1);
                Thread reader = new Thread(() -> ticks.forEach(one -> first.countDown()));
                reader.start();
                tick(qemu, 1);
                first.await();
                Runnable end = stream ? ticks::close : client::close;
                end.run();
                reader.join();
            }
        }
    }

    @Test
    void waitingForEventsHasItsLimit() {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS.withTimer(qemu.time()));
                EventStream<Numbered> ticks = client.events(TICK)) {
            tick(qemu, 1, 2, 3);
            assertThat(ticks.await(tick -> tick.n() == 2, LONG).number()).isEqualTo(2);
            CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return new AssertionError(ticks.await(tick -> false, Duration.ofSeconds(5)));
                } catch (CallTimeoutException late) {
                    return late;
                }
            });
            while (qemu.time().pending() == 0) {
                Thread.onSpinWait();
            }
            qemu.time().advance(Duration.ofSeconds(5));
            assertThat(waiting.join())
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessage("no such event of TICK in 5 s");
            assertThat(ticks.next(Duration.ZERO)).isNull();
        }
    }

    @Test
    void anEventThatDoesNotFitCostsItsReaderOneException() {
        try (FakeQemu qemu = machine();
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS);
                EventStream<Numbered> ticks = client.events(TICK)) {
            qemu.emitRaw("{\"event\":\"TICK\",\"data\":[]}");
            tick(qemu, 4);
            assertThatThrownBy(ticks::next)
                    .isInstanceOf(AnswerException.class)
                    .hasMessageStartingWith("event TICK does not fit its type");
            assertThat(ticks.next().event().n()).isEqualTo(4);
        }
    }
}
