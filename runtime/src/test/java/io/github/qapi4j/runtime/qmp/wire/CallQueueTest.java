package io.github.qapi4j.runtime.qmp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallQueueTest {
    private static final class Call extends WireCall {
        Call(boolean outOfBand, int size) {
            super("x", new byte[size], outOfBand);
        }

        @Override
        protected void ended(CallEnd end) {
            // Nobody tells it here.
        }
    }

    private static Call offered(CallQueue queue) {
        Call call = new Call(false, 2);
        assertThat(queue.offer(call)).isTrue();
        return call;
    }

    private static void send(CallQueue queue, WireCall call) {
        assertThat(queue.next()).isSameAs(call);
        queue.started(call);
        queue.sent(call);
    }

    @Test
    void writesNoMoreThanTheWindowHolds() {
        CallQueue queue = new CallQueue(10, 1_000);
        queue.window(2);
        Call first = offered(queue);
        Call second = offered(queue);
        Call third = offered(queue);
        send(queue, first);
        send(queue, second);
        assertThat(queue.next()).isNull();
        assertThat(queue.answered(second.id)).isSameAs(second);
        send(queue, third);
        assertThat(queue.answered(third.id)).isSameAs(third);
        assertThat(queue.answered(third.id)).isNull();
    }

    @Test
    void outOfBandPassesAndDoesNotCount() {
        CallQueue queue = new CallQueue(10, 1_000);
        Call first = offered(queue);
        send(queue, first);
        offered(queue);
        Call urgent = new Call(true, 2);
        queue.offer(urgent);
        send(queue, urgent);
        assertThat(queue.next()).isNull();
        queue.answered(urgent.id);
        assertThat(queue.next()).isNull();
        queue.answered(first.id);
        assertThat(queue.next()).isNotNull();
    }

    @Test
    void aCallThatWasWithdrawnBeforeItLeftIsGone() {
        CallQueue queue = new CallQueue(1, 1_000);
        Call call = offered(queue);
        assertThat(queue.offer(new Call(false, 2))).isFalse();
        assertThat(queue.withdraw(call)).isFalse();
        assertThat(queue.next()).isNull();
        assertThat(queue.isIdle()).isTrue();
        offered(queue);
    }

    @Test
    void aCallThatWasWithdrawnAfterItLeftKeepsItsPlaceUntilItIsAnswered() {
        CallQueue queue = new CallQueue(10, 1_000);
        Call call = offered(queue);
        Call next = offered(queue);
        send(queue, call);
        assertThat(queue.withdraw(call)).isTrue();
        assertThat(queue.next()).isNull();
        assertThat(queue.awaited()).isZero();
        assertThat(queue.answered(call.id)).isSameAs(call);
        assertThat(queue.next()).isSameAs(next);
    }

    @Test
    void bytesAreBoundedToo() {
        CallQueue queue = new CallQueue(10, 10);
        assertThat(queue.offer(new Call(false, 6))).isTrue();
        assertThat(queue.offer(new Call(false, 6))).isFalse();
        send(queue, queue.next());
        assertThat(queue.offer(new Call(false, 6))).isTrue();
    }

    @Test
    void undecodedAnswersTakeThePlaceOfCallsThatWait() {
        CallQueue queue = new CallQueue(2, 1_000);
        queue.hold();
        offered(queue);
        assertThat(queue.offer(new Call(false, 2))).isFalse();
        queue.release();
        offered(queue);
    }

    @Test
    void callsWithoutACallerAreForgottenBeyondTheirNumber() {
        CallQueue queue = new CallQueue(10_000, 1_000_000);
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CallQueue.MAX_ABANDONED + 3; i++) {
            Call call = new Call(true, 2);
            queue.offer(call);
            send(queue, call);
            queue.withdraw(call);
            calls.add(call);
        }
        assertThat(queue.answered(calls.get(2).id)).isNull();
        assertThat(queue.answered(calls.get(3).id)).isSameAs(calls.get(3));
    }

    @Test
    void randomRunsLoseNothing() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int window = 1 + random.nextInt(7);
            CallQueue queue = new CallQueue(20, 10_000);
            queue.window(window);
            Set<WireCall> waiting = new HashSet<>();
            List<WireCall> flying = new ArrayList<>();
            for (int step = 0; step < 300; step++) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        Call call = new Call(random.nextInt(5) == 0, 2);
                        if (queue.offer(call)) {
                            waiting.add(call);
                        }
                    }
                    case 1 -> {
                        WireCall call = queue.next();
                        if (call != null) {
                            send(queue, call);
                            assertThat(waiting.remove(call)).isTrue();
                            flying.add(call);
                        }
                    }
                    default -> {
                        if (!flying.isEmpty()) {
                            WireCall call = flying.remove(random.nextInt(flying.size()));
                            assertThat(queue.answered(call.id)).isSameAs(call);
                        }
                    }
                }
                assertThat(flying.stream().filter(call -> !call.outOfBand()).count())
                        .isLessThanOrEqualTo(window);
                assertThat(queue.waiting()).isEqualTo(waiting.size());
                assertThat(queue.awaited()).isEqualTo(flying.size());
            }
        }
    }
}
