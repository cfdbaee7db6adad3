package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ManyTest {
    private static long threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix))
                .count();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a33AThousandConnectionsOnOneThread() throws IOException {
        long descriptors = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : 0;
        assumeTrue(descriptors >= 5_000, "only " + descriptors + " descriptors");
        String answerText = "{\"return\":\"x\",\"id\":2}";
        String greeting = "{\"QMP\":{\"version\":{\"qemu\":{\"major\":9,\"minor\":0,\"micro\":0}},\"capabilities\":[]}}"
                + "{\"return\":{},\"id\":1}";
        List<QmpClient> clients = new ArrayList<>();
        List<Pipe> pipes = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Pipe in = Pipe.open();
            Pipe out = Pipe.open();
            pipes.add(in);
            pipes.add(out);
            CompletableFuture<String> answer = new CompletableFuture<>();
            in.sink().write(bytes(greeting));
            QmpClient client = QmpClient.over(Transport.of(in.source(), out.sink()), QmpOptions.standard());
            client.executeAsync(ask("x")).thenAccept(answer::complete);
            in.sink().write(bytes(answerText));
            assertThat(answer.join()).isEqualTo("x");
            clients.add(client);
        }
        assertThat(threads("qapi-monitors")).isEqualTo(1);
        assertThat(threads("qapi-stream")).isZero();
        clients.forEach(QmpClient::close);
        for (Pipe pipe : pipes) {
            pipe.sink().close();
            pipe.source().close();
        }
    }

    @Test
    void a36AFloodingAgentLeavesTheMonitorsAlone() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        try (FakeQemu agent = FakeQemu.agent().on(ASK_TYPE, ask -> ask.text()).hold("ask");
                AgentClient guest = AgentClient.over(agent.transport(), QmpOptions.agent());
                FakeQemu qemu = FakeQemu.qmp().on(ASK_TYPE, ask -> ask.text());
                QmpClient client = QmpClient.over(qemu.transport(), QmpOptions.standard())) {
            CompletableFuture<String> open = guest.executeAsync(ask("x"));
            agent.awaitReceived("ask", 1, Fixtures.LONG);
            String flood = "{\"event\":\"x\"}\n".repeat(1_000);
            Thread flooder = new Thread(() -> {
                while (!over.get()) {
                    agent.emitRaw(flood);
                }
            });
            flooder.start();
            for (int i = 0; i < 2_000; i++) {
                assertThat(client.execute(ask("y"))).isEqualTo("y");
            }
            assertThat(threads("qapi-agents")).isEqualTo(1);
            over.set(true);
            flooder.join();
            agent.release("ask");
            assertThat(open.join()).isEqualTo("x");
        }
    }
}
