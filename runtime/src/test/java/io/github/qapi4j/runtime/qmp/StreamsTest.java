package io.github.qapi4j.runtime.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.runtime.qmp.error.ConnectFailedException;
import io.github.qapi4j.runtime.qmp.error.ConnectionLostException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A peer behind streams that only block, as those of a process and of TLS do. */
class StreamsTest {
    private static void serve(InputStream in, OutputStream out) {
        try (in;
                out;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            say(out, "{\"QMP\":{\"version\":{\"qemu\":{\"major\":9,\"minor\":0,\"micro\":0}},\"capabilities\":[]}}");
            String line;
            while ((line = lines.readLine()) != null) {
                say(out, "{\"return\":{}" + line.substring(line.lastIndexOf(",\"id\"")));
                if (line.contains("quit")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client has closed its end.
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static QmpClient connect() throws IOException {
        Pipe toClient = Pipe.open();
        Pipe toServer = Pipe.open();
        Thread server = new Thread(
                () -> serve(Channels.newInputStream(toServer.source()), Channels.newOutputStream(toClient.sink())));
        server.setDaemon(true);
        server.start();
        return QmpClient.over(
                Transport.of(Channels.newInputStream(toClient.source()), Channels.newOutputStream(toServer.sink())),
                QmpOptions.standard());
    }

    @Test
    void a31ManyCallsPassThroughStreams() throws IOException {
        try (QmpClient client = connect()) {
            List<CompletableFuture<JsonNode>> all = IntStream.range(0, 200)
                    .mapToObj(i -> client.executeAsync(RawCommand.of("x").with("text", "y".repeat(i * 10))))
                    .toList();
            assertThat(all).allSatisfy(one -> assertThat(one.join()).hasToString("{}"));
        }
    }

    @Test
    void a31TheEndOfAStreamIsTheEnd() throws IOException {
        try (QmpClient client = connect()) {
            client.quit(Fixtures.LONG);
            client.ended().join();
            assertThatThrownBy(() -> client.execute(RawCommand.of("x"))).isInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void aTransportServesOneClient() throws IOException {
        Pipe pipe = Pipe.open();
        Transport transport = Transport.of(pipe.source(), pipe.sink());
        QmpOptions patient = QmpOptions.standard().withConnectTimeout(java.time.Duration.ofMillis(50));
        assertThatThrownBy(() -> QmpClient.over(transport, patient)).isInstanceOf(ConnectFailedException.class);
        assertThatThrownBy(() -> QmpClient.over(transport, patient))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is a client over this transport already");
        assertThat(pipe.source().isOpen()).isFalse();
    }
}
