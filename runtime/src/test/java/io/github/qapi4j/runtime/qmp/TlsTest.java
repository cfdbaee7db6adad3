package io.github.qapi4j.runtime.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Encrypted connections, with a key that is made for the test. */
class TlsTest {
    private static final QmpOptions OPTIONS = QmpOptions.standard();

    private static SSLContext key;
    private Path folder = Path.of("");
    private FakeQemu qemu = FakeQemu.qmp();
    private TlsPeer peer;

    @BeforeAll
    static void makeKey() throws Exception {
        key = TlsPeer.context();
    }

    @BeforeEach
    void listen() throws Exception {
        folder = Files.createTempDirectory("q");
        qemu = FakeQemu.qmp().on(Fixtures.ASK_TYPE, ask -> ask.text()).listen(folder.resolve("s"));
        peer = new TlsPeer(key, folder.resolve("s"));
    }

    @AfterEach
    void cleanUp() throws IOException {
        peer.close();
        qemu.close();
        Files.delete(folder);
    }

    @Test
    void talksOverTls() {
        QmpClient client = QmpClient.connect(QmpAddress.tls("localhost", peer.port(), peer.trusting()), OPTIONS);
        try (client;
                EventStream<Fixtures.Numbered> ticks = client.events(Fixtures.TICK)) {
            String large = "x".repeat(100_000);
            assertThat(client.execute(Fixtures.ask(large))).isEqualTo(large);
            qemu.emit("TICK", "{\"n\":7}");
            assertThat(ticks.await(tick -> true, Fixtures.LONG).event().n()).isEqualTo(7);
        }
        assertThat(client.ended().orTimeout(30, TimeUnit.SECONDS).join()).isNotNull();
    }

    @Test
    void tellsOfAPeerThatGoesAway() {
        try (QmpClient client = QmpClient.connect(QmpAddress.tls("localhost", peer.port(), peer.trusting()), OPTIONS)) {
            qemu.hold("ask");
            var answer = client.executeAsync(Fixtures.ask("x"));
            qemu.awaitReceived("ask", 1, Fixtures.LONG);
            qemu.drop();
            assertThatThrownBy(answer::join).hasCauseInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void refusesWhomItCannotTrust() throws Exception {
        assertRefused(
                QmpAddress.tls("localhost", peer.port(), SSLContext.getDefault()),
                "unable to find valid certification path");
        assertRefused(QmpAddress.tls("127.0.0.1", peer.port(), peer.trusting()), "127.0.0.1");
        assertThat(qemu.received()).isEmpty();
    }

    @Test
    void givesUpOnAPeerWithoutTls() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            QmpOptions hasty = OPTIONS.withConnectTimeout(Duration.ofMillis(300));
            QmpAddress address = QmpAddress.tls("localhost", silent.getLocalPort(), peer.trusting());
            assertThatThrownBy(() -> QmpClient.connect(address, hasty)).isInstanceOf(ConnectFailedException.class);
        }
    }

    @Test
    void namesAHostThatDoesNotExist() {
        assertRefused(QmpAddress.tls("no-such-host.invalid", 4444, peer.trusting()), "there is no host of this name");
    }

    private static void assertRefused(QmpAddress address, String reason) {
        assertThatThrownBy(() -> QmpClient.connect(address, OPTIONS))
                .isInstanceOf(ConnectFailedException.class)
                .hasMessageStartingWith(address + ": cannot connect: ")
                .hasMessageContaining(reason);
    }
}
