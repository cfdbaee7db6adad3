package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.error.EventsLostException;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.fake.Fault;
import io.github.qapi4j.runtime.qmp.wire.Frame;
import io.github.qapi4j.runtime.qmp.wire.FrameSink;
import io.github.qapi4j.runtime.qmp.wire.Framer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** a35: what a hostile peer sends costs bounded memory, and at most its own connection. */
class HostileTest {
    private static final FrameSink NOBODY = new FrameSink() {
        @Override
        public void message(Frame frame) {}

        @Override
        public void oversized(Frame frame) {}

        @Override
        public void stray(int count) {}

        @Override
        public void mark() {}

        @Override
        public void tooDeep() {}
    };

    /** Feeds a framer with 16 MiB; returns how much it allocated. */
    private static long allocation(String start, String endlessly) {
        Framer framer = new Framer(NOBODY, 1 << 20, false);
        byte[] more = endlessly.repeat(65_536 / endlessly.length()).getBytes(StandardCharsets.US_ASCII);
        framer.feed(start.getBytes(StandardCharsets.US_ASCII), 0, start.length());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 256; i++) {
            framer.feed(more, 0, more.length);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void a35EndlessStringsMembersAndListsAreNotKept() {
        assertThat(allocation("{\"return\":\"", "x")).isLessThan(4 << 20);
        assertThat(allocation("{", "\"a\":1,")).isLessThan(4 << 20);
        assertThat(allocation("{\"return\":[", "[],")).isLessThan(4 << 20);
        assertThat(allocation("", "x")).isLessThan(4 << 20);
        assertThat(allocation("", "{}")).isLessThan(4 << 20);
        assertThat(allocation("", "{\"id\":1,\"return\":{}}\r\n")).isLessThan(4 << 20);
    }

    @Test
    void a35EndlessDepthEndsTheConnection() {
        try (FakeQemu qemu = FakeQemu.qmp().on(ASK_TYPE, ask -> ask.text());
                QmpClient client = QmpClient.over(qemu.transport(), QmpOptions.standard())) {
            qemu.fault("ask", Fault.garbage("{\"return\":" + "[".repeat(5_000)));
            assertThatThrownBy(() -> client.execute(ask("x")))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("nests deeper than 1000 levels");
        }
    }

    @Test
    void a35AMillionEventsWithAStuckReader() {
        QmpOptions options = QmpOptions.standard();
        try (FakeQemu qemu = FakeQemu.qmp().on(ASK_TYPE, ask -> ask.text());
                QmpClient client = QmpClient.over(qemu.transport(), options);
                EventStream<?> stuck = client.events(UnknownEvent::read)) {
            String thousand = "{\"event\":\"TICK\",\"data\":{\"n\":1}}".repeat(1_000);
            for (int i = 0; i < 1_000; i++) {
                qemu.emitRaw(thousand);
            }
            assertThat(client.execute(ask("x"))).isEqualTo("x");
            assertThat(stuck.lost()).isEqualTo(1_000_000 - 4_096);
            long left = 0;
            while (left < 4_096 && stuck.poll() != null) {
                left++;
            }
            assertThat(left).isEqualTo(4_096);
            assertThatThrownBy(stuck::poll).isInstanceOf(EventsLostException.class);
            assertThat(stuck.poll()).isNull();
        }
    }

    @Test
    void a35RandomBytesHangNothing() {
        String alphabet = "{}[]\",:\\ \n0123456789returniderroreventdata\u00ff";
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder bytes = new StringBuilder();
            for (int i = random.nextInt(200); i >= 0; i--) {
                bytes.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            // What closes whatever the bytes have opened, so that the answer can be found again.
            String end = "\"}" + "]}".repeat(100) + "\n";
            try (FakeQemu qemu = FakeQemu.qmp().on(ASK_TYPE, ask -> ask.text())) {
                QmpClient client =
                        QmpClient.over(qemu.transport(), QmpOptions.standard().withTimer(qemu.time()));
                qemu.fault("ask", Fault.garbage(bytes + end));
                CompletableFuture<String> first = client.executeAsync(ask("x"));
                qemu.awaitReceived("ask", 1, Fixtures.LONG);
                qemu.drop();
                assertThat(first.handle((answer, failure) -> answer == null ? failure != null : answer.equals("x"))
                                .join())
                        .isTrue();
                client.close();
            }
        }
    }
}
