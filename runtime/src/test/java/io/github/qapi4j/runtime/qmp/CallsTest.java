package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static io.github.qapi4j.runtime.qmp.Fixtures.STOP;
import static io.github.qapi4j.runtime.qmp.Fixtures.STOP_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.qmp.error.AnswerException;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.CallTimeoutException;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionEnd;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.ErrorClass;
import io.github.qapi4j.runtime.qmp.error.NotSentException;
import io.github.qapi4j.runtime.qmp.error.QmpException;
import io.github.qapi4j.runtime.qmp.error.QmpException.Outcome;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Fault;
import io.github.qapi4j.runtime.qmp.fake.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallsTest {
    private static final QmpOptions OPTIONS = QmpOptions.standard();

    private static FakeQemu echo() {
        return FakeQemu.qmp().on(ASK_TYPE, ask -> ask.text());
    }

    private static QmpClient client(FakeQemu qemu) {
        return QmpClient.over(qemu.transport(), OPTIONS);
    }

    private static QmpException failure(CompletableFuture<?> future) {
        CompletionException wrapped = catchThrowableOfType(CompletionException.class, future::join);
        return (QmpException) wrapped.getCause();
    }

    @Test
    void a06ReplySplitAtEveryByte() {
        for (int pieces : new int[] {1, 2, 3, 17}) {
            try (FakeQemu qemu = echo().splitEvery(pieces);
                    QmpClient client = client(qemu)) {
                assertThat(client.execute(ask("a \"quoted\" } text {"))).isEqualTo("a \"quoted\" } text {");
            }
        }
    }

    @Test
    void a07Pretty() {
        try (FakeQemu qemu = echo().pretty();
                QmpClient client = client(qemu)) {
            assertThat(client.execute(ask("x"))).isEqualTo("x");
        }
    }

    @Test
    void a08TwoMessagesInOneRead() {
        try (FakeQemu qemu =
                        echo().fault("ask", Fault.garbage("{\"event\":\"A\"}{\"event\":\"TICK\",\"data\":{\"n\":1}}"));
                QmpClient client = client(qemu);
                EventStream<Fixtures.Numbered> ticks = client.events(Fixtures.TICK)) {
            assertThat(client.execute(ask("x"))).isEqualTo("x");
            Occurrence<Fixtures.Numbered> tick = ticks.poll();
            assertThat(tick).isNotNull();
            assertThat(tick.number()).isEqualTo(2);
        }
    }

    @Test
    void a09AnswersOutOfOrder() {
        try (FakeQemu qemu = echo().on(Fixtures.URGENT_TYPE, urgent -> null).hold("ask");
                QmpClient client = client(qemu)) {
            List<CompletableFuture<String>> asked = IntStream.range(0, 9)
                    .mapToObj(i -> client.executeAsync(ask("n" + i)))
                    .toList();
            qemu.awaitReceived("ask", 7, LONG);
            client.execute(Fixtures.URGENT, CallOptions.standard().outOfBand());
            assertThat(qemu.received()).hasSize(8).endsWith("urgent");
            qemu.release("ask");
            assertThat(asked.stream().map(CompletableFuture::join))
                    .containsExactly("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8");
        }
    }

    @Test
    void a10WindowAndQueueAreNeverExceeded() {
        QmpOptions narrow = OPTIONS.withMaxQueued(5);
        for (int window : new int[] {1, 7}) {
            try (FakeQemu qemu = window == 1 ? echo().withoutOutOfBand() : echo();
                    QmpClient client = QmpClient.over(qemu.hold("ask").transport(), narrow)) {
                List<CompletableFuture<String>> asked = new ArrayList<>();
                IntStream.range(0, window).forEach(i -> asked.add(client.executeAsync(ask("w" + i))));
                qemu.awaitReceived("ask", window, LONG);
                IntStream.range(0, 5).forEach(i -> asked.add(client.executeAsync(ask("q" + i))));
                assertThatThrownBy(() -> client.execute(ask("one too many")))
                        .isInstanceOfSatisfying(
                                NotSentException.class,
                                refused -> assertThat(refused.reason()).isEqualTo(NotSentException.Reason.QUEUE_FULL));
                assertThat(qemu.received()).hasSize(window);
                qemu.release("ask");
                asked.forEach(CompletableFuture::join);
                assertThat(qemu.received()).hasSize(window + 5);
            }
        }
    }

    @Test
    void a11CancelWhileQueuedIsNeverSeen() {
        try (FakeQemu qemu = echo().withoutOutOfBand().hold("ask");
                QmpClient client = client(qemu)) {
            CompletableFuture<String> first = client.executeAsync(ask("first"));
            CompletableFuture<String> second = client.executeAsync(ask("second"));
            CompletableFuture<String> third = client.executeAsync(ask("third"));
            assertThat(second.cancel(false)).isTrue();
            qemu.release("ask");
            assertThat(first.join()).isEqualTo("first");
            assertThat(third.join()).isEqualTo("third");
            assertThat(qemu.received(ASK_TYPE)).containsExactly(ask("first"), ask("third"));
        }
    }

    @Test
    void a12TheAnswerAfterATimeoutGoesToNobodyElse() {
        try (FakeQemu qemu = echo().withoutOutOfBand().hold("ask");
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS.withTimer(qemu.time()))) {
            CompletableFuture<String> slow =
                    client.executeAsync(ask("slow"), CallOptions.timeout(Duration.ofSeconds(5)));
            CompletableFuture<String> queued =
                    client.executeAsync(ask("queued"), CallOptions.timeout(Duration.ofSeconds(5)));
            qemu.awaitReceived("ask", 1, LONG);
            qemu.time().advance(Duration.ofSeconds(5));
            assertThat(failure(slow))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessage("ask: no answer in 5 s (sent; the outcome is unknown)")
                    .extracting(QmpException::outcome)
                    .isEqualTo(Outcome.UNKNOWN);
            assertThat(failure(queued))
                    .isInstanceOf(CallTimeoutException.class)
                    .extracting(QmpException::outcome)
                    .isEqualTo(Outcome.NOT_SENT);
            CompletableFuture<String> next = client.executeAsync(ask("next"));
            qemu.release("ask");
            assertThat(next.join()).isEqualTo("next");
            assertThat(qemu.received(ASK_TYPE)).containsExactly(ask("slow"), ask("next"));
        }
    }

    @Test
    void a14EndOfConnectionTellsSentFromQueued() {
        try (FakeQemu qemu = echo().withoutOutOfBand().hold("ask");
                QmpClient client = client(qemu)) {
            List<CompletableFuture<String>> asked = IntStream.range(0, 3)
                    .mapToObj(i -> client.executeAsync(ask("n" + i)))
                    .toList();
            qemu.awaitReceived("ask", 1, LONG);
            qemu.drop();
            assertThat(asked.stream().map(CallsTest::failure).map(QmpException::outcome))
                    .containsExactly(Outcome.UNKNOWN, Outcome.NOT_SENT, Outcome.NOT_SENT);
            assertThat(asked.stream().map(CallsTest::failure)).allMatch(ConnectionLostException.class::isInstance);
            assertThat(client.ended().join().by()).isEqualTo(ConnectionEnd.By.PEER);
            assertThat(client.isOpen()).isFalse();
            assertThatThrownBy(() -> client.execute(ask("late"))).isInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void a15EndInsideOfAMessage() {
        try (FakeQemu qemu = echo().fault("ask", Fault.dropAfter(9));
                QmpClient client = client(qemu)) {
            assertThatThrownBy(() -> client.execute(ask("x")))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("the peer's last message is incomplete");
            assertThat(client.ended().join().by()).isEqualTo(ConnectionEnd.By.FAILURE);
        }
    }

    @Test
    void a16QuitIsAnsweredOrTheEnd() {
        for (Fault fault : new Fault[] {Fault.garbage(""), Fault.dropBeforeReply()}) {
            try (FakeQemu qemu = FakeQemu.qmp().fault("quit", fault);
                    QmpClient client = client(qemu)) {
                client.quit(LONG);
                assertThat(client.ended().join().by()).isEqualTo(ConnectionEnd.By.PEER);
            }
        }
    }

    @Test
    void a17AnAnswerTooLargeCostsItsCallOnly() {
        try (FakeQemu qemu = echo().hold("ask").fault("ask", Fault.huge(300_000));
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS.withMaxMessage(100_000))) {
            CompletableFuture<String> large = client.executeAsync(ask("large"));
            CompletableFuture<String> small = client.executeAsync(ask("small"));
            qemu.awaitReceived("ask", 2, LONG);
            qemu.release("ask");
            assertThat(failure(large))
                    .isInstanceOf(AnswerException.class)
                    .hasMessageContaining("beyond the limit of 100000")
                    .extracting(QmpException::outcome)
                    .isEqualTo(Outcome.DONE);
            assertThat(small.join()).isEqualTo("small");
        }
    }

    @Test
    void a18AnAnswerThatDoesNotFitCostsItsCallOnly() {
        try (FakeQemu qemu = echo().fault("ask", Fault.result("[1]"));
                QmpClient client = client(qemu)) {
            assertThatThrownBy(() -> client.execute(ask("x")))
                    .isInstanceOf(AnswerException.class)
                    .hasMessageStartingWith("ask: done, but the answer does not fit its type");
            assertThat(client.execute(ask("y"))).isEqualTo("y");
        }
    }

    @Test
    void a19UnknownErrorClass() {
        try (FakeQemu qemu = FakeQemu.qmp().on(STOP_TYPE, stop -> {
                    throw Refusal.of("BrandNew", "no");
                });
                QmpClient client = client(qemu)) {
            assertThatThrownBy(() -> client.execute(STOP))
                    .isInstanceOfSatisfying(CommandRefusedException.class, refused -> {
                        assertThat(refused.errorClass()).isEqualTo(ErrorClass.UNRECOGNIZED);
                        assertThat(refused.errorClassText()).isEqualTo("BrandNew");
                    });
        }
    }

    @Test
    void a20ErrorsWithoutAnIdBelongToNobody() {
        String error = "{\"error\":{\"class\":\"GenericError\",\"desc\":\"JSON parse error\"}}\r\n";
        try (FakeQemu qemu = echo().fault("ask", Fault.garbage(error + error));
                QmpClient client = client(qemu)) {
            assertThat(client.execute(ask("x"))).isEqualTo("x");
        }
    }

    @Test
    void a22RefusedCommand() {
        try (FakeQemu qemu = FakeQemu.qmp().on(STOP_TYPE, stop -> {
                    throw Refusal.of(ErrorClass.DEVICE_NOT_FOUND, "no such node");
                });
                QmpClient client = client(qemu)) {
            assertThatThrownBy(() -> client.execute(STOP))
                    .isInstanceOfSatisfying(CommandRefusedException.class, refused -> {
                        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
                        assertThat(refused.command()).isEqualTo("stop");
                        assertThat(refused.errorClass()).isEqualTo(ErrorClass.DEVICE_NOT_FOUND);
                        assertThat(refused).hasMessage("stop: refused: no such node (DeviceNotFound)");
                    });
        }
    }

    @Test
    void a28OutOfBandWhereItIsAllowed() {
        try (FakeQemu qemu = FakeQemu.qmp().on(Fixtures.URGENT_TYPE, urgent -> null);
                QmpClient client = client(qemu)) {
            client.execute(Fixtures.URGENT, CallOptions.standard().outOfBand());
            assertThatThrownBy(() -> client.execute(STOP, CallOptions.standard().outOfBand()))
                    .isInstanceOf(NotSentException.class)
                    .hasMessage("stop: not sent, since this command may not be sent out of band");
            assertThat(qemu.received()).containsExactly("urgent");
        }
        try (FakeQemu qemu = FakeQemu.qmp().withoutOutOfBand();
                QmpClient client = client(qemu)) {
            assertThatThrownBy(() -> client.execute(
                            Fixtures.URGENT, CallOptions.standard().outOfBand()))
                    .hasMessage("urgent: not sent, since this peer takes nothing out of band");
        }
    }

    @Test
    void a32APeerThatStopsReadingHoldsUpNobody() {
        try (FakeQemu qemu = echo().stopReading();
                QmpClient client = client(qemu.resumeReading())) {
            qemu.stopReading();
            List<CompletableFuture<String>> all = IntStream.range(0, 40)
                    .mapToObj(i ->
                            client.executeAsync(ask("x".repeat(200_000)), CallOptions.timeout(Duration.ofMillis(200))))
                    .toList();
            List<Outcome> outcomes = all.stream()
                    .map(CallsTest::failure)
                    .map(QmpException::outcome)
                    .toList();
            assertThat(outcomes).contains(Outcome.NOT_SENT, Outcome.UNKNOWN);
            CompletableFuture<String> last = client.executeAsync(ask("last"));
            qemu.resumeReading();
            assertThat(last.join()).isEqualTo("last");
            assertThat(qemu.received().size())
                    .isEqualTo(1
                            + (int) outcomes.stream()
                                    .filter(outcome -> outcome == Outcome.UNKNOWN)
                                    .count());
        }
    }

    @Test
    void wrongAndDoubledNumbersBelongToNobody() {
        try (FakeQemu qemu = echo().fault("ask", Fault.wrongId()).fault("ask", Fault.twice());
                QmpClient client = QmpClient.over(qemu.transport(), OPTIONS.withTimer(qemu.time()))) {
            CompletableFuture<String> lost = client.executeAsync(ask("a"), CallOptions.timeout(Duration.ofSeconds(1)));
            assertThat(client.execute(ask("b"))).isEqualTo("b");
            assertThat(client.execute(ask("c"))).isEqualTo("c");
            qemu.time().advance(Duration.ofSeconds(1));
            assertThat(failure(lost)).isInstanceOf(CallTimeoutException.class);
        }
    }

    @Test
    void a13InterruptsLeaveTheConnectionAlive() throws InterruptedException {
        try (FakeQemu qemu = echo();
                QmpClient client = client(qemu)) {
            AtomicInteger answered = new AtomicInteger();
            AtomicInteger interrupted = new AtomicInteger();
            CountDownLatch over = new CountDownLatch(8);
            List<Thread> threads = IntStream.range(0, 8)
                    .mapToObj(t -> new Thread(() -> {
                        for (int i = 0; i < 500; i++) {
                            String text = t + "-" + i;
                            try {
                                assertThat(client.execute(ask(text))).isEqualTo(text);
                                answered.incrementAndGet();
                            } catch (CallInterruptedException stop) {
                                assertThat(Thread.interrupted()).isTrue();
                                interrupted.incrementAndGet();
                            }
                        }
                        over.countDown();
                    }))
                    .toList();
            threads.forEach(Thread::start);
            for (int i = 0; i < 1_000; i++) {
                threads.get(i % 8).interrupt();
                Thread.yield();
            }
            over.await();
            assertThat(answered.get() + interrupted.get()).isEqualTo(4_000);
            assertThat(client.execute(ask("alive"))).isEqualTo("alive");
            Thread.currentThread().interrupt();
            int before = qemu.received().size();
            assertThatThrownBy(() -> client.execute(STOP))
                    .isInstanceOfSatisfying(
                            CallInterruptedException.class,
                            stop -> assertThat(stop.outcome()).isEqualTo(Outcome.NOT_SENT));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(client.execute(ask("alive"))).isEqualTo("alive");
            assertThat(qemu.received()).hasSize(before + 1);
        }
    }

    @Test
    void closeLetsCallsInFlightFinishAndRefusesTheRest() throws InterruptedException {
        try (FakeQemu qemu = echo().withoutOutOfBand().hold("ask")) {
            QmpClient client = QmpClient.over(qemu.transport(), OPTIONS.withCloseGrace(LONG));
            CompletableFuture<String> sent = client.executeAsync(ask("sent"));
            CompletableFuture<String> queued = client.executeAsync(ask("queued"));
            qemu.awaitReceived("ask", 1, LONG);
            Thread closer = new Thread(client::close);
            closer.start();
            assertThat(failure(queued))
                    .isInstanceOfSatisfying(
                            NotSentException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(NotSentException.Reason.CLOSED));
            qemu.release("ask");
            assertThat(sent.join()).isEqualTo("sent");
            closer.join();
            client.close();
            assertThat(client.ended().join().by()).isEqualTo(ConnectionEnd.By.US);
        }
    }
}
