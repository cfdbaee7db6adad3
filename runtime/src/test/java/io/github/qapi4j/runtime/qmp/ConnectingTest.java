package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.UnknownEvent;
import io.github.qapi4j.runtime.qmp.error.CallInterruptedException;
import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectingTest {
    private static final QmpOptions OPTIONS = QmpOptions.standard();

    private Path folder = Path.of("");

    @BeforeEach
    void shortFolder() throws IOException {
        // The paths that a test framework gives may be longer than a Unix address.
        folder = Files.createTempDirectory("q");
    }

    @AfterEach
    void cleanUp() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void a01Greeting() {
        try (FakeQemu qemu = FakeQemu.qmp().version(10, 0, 13).listen(folder.resolve("s"));
                QmpClient client = QmpClient.connect(folder.resolve("s"))) {
            assertThat(client.greeting()).isEqualTo(new Greeting(10, 0, 13, "fake", List.of("oob")));
            assertThat(client.greeting().isAtLeast(10, 0)).isTrue();
            assertThat(client.greeting().isAtLeast(10, 1)).isFalse();
            assertThat(client.isOpen()).isTrue();
            assertThat(qemu.received()).isEmpty();
        }
    }

    @Test
    void a02EventBeforeGreeting() throws InterruptedException {
        assertThat(earlyEvent(FakeQemu.qmp().eventBeforeGreeting("VSERPORT_CHANGE", "{\"open\":true}")))
                .isEqualTo("VSERPORT_CHANGE");
    }

    @Test
    void a03EventInsideNegotiation() throws InterruptedException {
        assertThat(earlyEvent(FakeQemu.qmp().eventInNegotiation("VSERPORT_CHANGE", "{\"open\":true}")))
                .isEqualTo("VSERPORT_CHANGE");
    }

    private static String earlyEvent(FakeQemu qemu) throws InterruptedException {
        BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
        QmpOptions options = OPTIONS.withListener(UnknownEvent::read, occurrence -> heard.add(occurrence.event()));
        try (qemu;
                QmpClient client = QmpClient.over(
                        qemu.on(Fixtures.ASK_TYPE, ask -> ask.text()).transport(), options)) {
            assertThat(client.execute(Fixtures.ask("still in step"))).isEqualTo("still in step");
            Event event = heard.poll(LONG.toSeconds(), TimeUnit.SECONDS);
            return event == null ? "" : event.qapiEvent();
        }
    }

    @Test
    void a04NegotiationRefused() {
        try (FakeQemu qemu = FakeQemu.qmp().refuseNegotiation("not today")) {
            assertThatThrownBy(() -> QmpClient.over(qemu.transport(), OPTIONS.withName("vm 7")))
                    .isInstanceOf(ConnectFailedException.class)
                    .hasMessage("vm 7: the peer refuses to negotiate: not today");
        }
    }

    @Test
    void a04AnAnswerToTheNegotiationThatIsTooLargeIsNotWaitedFor() {
        try (FakeQemu qemu = FakeQemu.qmp().refuseNegotiation("no".repeat(5_000))) {
            assertThatThrownBy(() -> QmpClient.over(qemu.transport(), OPTIONS.withMaxMessage(4_096)))
                    .isInstanceOf(ConnectFailedException.class)
                    .hasMessageContaining("the answer to qmp_capabilities has")
                    .hasMessageContaining("beyond the limit");
        }
    }

    @Test
    void a05SilentSecondClient() {
        try (FakeQemu qemu =
                FakeQemu.qmp().on(Fixtures.ASK_TYPE, ask -> ask.text()).listen(folder.resolve("s"))) {
            QmpOptions held = OPTIONS.withTimer(qemu.time());
            QmpAddress address = QmpAddress.unix(folder.resolve("s"));
            QmpClient first = QmpClient.connect(address, held);
            CompletableFuture<QmpClient> second = QmpClient.connectAsync(address, held.withName("second"));
            while (qemu.time().pending() == 0) {
                Thread.onSpinWait();
            }
            qemu.time().advance(Duration.ofSeconds(11));
            assertThatThrownBy(second::join)
                    .hasCauseInstanceOf(ConnectFailedException.class)
                    .hasMessageContaining("second: no greeting in 10 s: another client may hold this monitor");
            assertThat(first.execute(Fixtures.ask("x"))).isEqualTo("x");
            first.close();
            try (QmpClient third = QmpClient.connect(address, OPTIONS)) {
                assertThat(third.execute(Fixtures.ask("y"))).isEqualTo("y");
            }
        }
    }

    @Test
    void tellsWhyNobodyIsThere() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> QmpClient.connect(missing))
                .isInstanceOf(ConnectFailedException.class)
                .hasMessage(missing + ": cannot connect: there is no such file: the process does not run, or listens"
                        + " elsewhere");
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(
                        () -> QmpClient.connect(QmpAddress.unix(file), OPTIONS.withRetryConnectFor(Duration.ofDays(1))))
                .hasMessageEndingWith("this is no socket");
        assertThatThrownBy(() -> QmpClient.connect(folder.resolve("x".repeat(120))))
                .hasMessageContaining("the address of a Unix socket holds 107");
        assertThatThrownBy(() -> QmpClient.connect(QmpAddress.tcp(new InetSocketAddress("192.0.2.1", 4444)), OPTIONS))
                .hasMessageContaining("allowPlaintext()");
    }

    @Test
    void triesAgainUntilSomebodyListens() {
        Path socket = folder.resolve("s");
        CompletableFuture<QmpClient> client =
                QmpClient.connectAsync(QmpAddress.unix(socket), OPTIONS.withRetryConnectFor(LONG));
        try (FakeQemu qemu = FakeQemu.qmp().listen(socket);
                QmpClient connected = client.join()) {
            assertThat(connected.isOpen()).isTrue();
            assertThat(qemu.received()).isEmpty();
        }
    }

    @Test
    void tellsThatItWasSentAway() {
        Path socket = folder.resolve("s");
        try (FakeQemu qemu = FakeQemu.qmp().sendAway(2).listen(socket)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> QmpClient.connect(socket))
                        .isInstanceOf(ConnectFailedException.class)
                        .hasMessage(socket + ": no connection: the peer closed the connection");
            }
            QmpClient.connect(socket).close();
            assertThat(qemu.received()).isEmpty();
        }
    }

    @Test
    void checksWhoIsAtTheOtherEnd() {
        Path socket = folder.resolve("s");
        try (FakeQemu qemu = FakeQemu.qmp().listen(socket)) {
            QmpAddress address = QmpAddress.unix(socket);
            assertThatThrownBy(() -> QmpClient.connect(address, OPTIONS.withPeerUser("nobody-like-this")))
                    .hasMessageContaining("and must belong to 'nobody-like-this'");
            QmpClient.connect(address, OPTIONS.withPeerUser(System.getProperty("user.name")))
                    .close();
            assertThat(qemu.received()).isEmpty();
        }
    }

    @Test
    void tellsWhatIsNoMonitor() {
        try (FakeQemu qemu = FakeQemu.agent().dirty("SSH-2.0\r\n{\"QMP\":{\"version\":5}}\r\n")) {
            assertThatThrownBy(() -> QmpClient.over(qemu.transport(), OPTIONS.withName("x")))
                    .isInstanceOf(ConnectFailedException.class)
                    .hasMessageStartingWith("x: no connection: the connection failed: the greeting cannot be read");
        }
    }

    @Test
    void anInterruptedThreadStopsConnecting() {
        try (FakeQemu qemu = FakeQemu.agent()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> QmpClient.over(qemu.transport(), OPTIONS))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
