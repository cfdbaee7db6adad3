package io.github.qapi4j.runtime.qmp;

import static io.github.qapi4j.runtime.qmp.Fixtures.ASK_TYPE;
import static io.github.qapi4j.runtime.qmp.Fixtures.LONG;
import static io.github.qapi4j.runtime.qmp.Fixtures.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualThreadsTest {
    private static final int THREADS = 10_000;

    @Test
    void a34TenThousandVirtualThreadsPinNoCarrier(@TempDir Path folder) throws Exception {
        assumeTrue(Runtime.version().feature() >= 25, "needs JDK 25");
        Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        AtomicInteger right = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(THREADS);
        Path file = folder.resolve("pinned.jfr");
        try (Recording recording = new Recording();
                FakeQemu qemu = FakeQemu.qmp().on(ASK_TYPE, ask -> ask.text());
                QmpClient client =
                        QmpClient.over(qemu.transport(), QmpOptions.standard().withMaxQueued(THREADS))) {
            // A thread that waits for another to initialise a class is pinned, whoever's class it is.
            client.execute(ask("first"));
            recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
            recording.start();
            for (int i = 0; i < THREADS; i++) {
                String text = "v" + i;
                Runnable body = () -> {
                    if (client.execute(ask(text)).equals(text)) {
                        right.incrementAndGet();
                    }
                    over.countDown();
                };
                start.invoke(null, body);
            }
            assertThat(over.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            recording.stop();
            recording.dump(file);
        }
        assertThat(right).hasValue(THREADS);
        assertThat(pinned(file)).isEmpty();
    }

    private static List<RecordedEvent> pinned(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                .toList();
    }
}
