package io.github.qapi4j.runtime.qmp.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How a fake behaves. */
final class FakeSetup {
    final boolean agent;
    final List<String> beforeGreeting = new CopyOnWriteArrayList<>();
    final List<String> inNegotiation = new CopyOnWriteArrayList<>();
    final List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    final AtomicInteger deadFor = new AtomicInteger();
    final AtomicInteger sentAway = new AtomicInteger();
    volatile String version = "11.1.3";
    volatile String capabilities = "[\"oob\"]";
    volatile String dirty = "";
    volatile @Nullable String wholeGreeting;
    volatile boolean pretty;
    volatile boolean ids = true;
    volatile int pieces;
    volatile @Nullable Refusal refuseNegotiation;

    FakeSetup(boolean agent) {
        this.agent = agent;
    }

    String greeting() {
        String recorded = wholeGreeting;
        return recorded != null
                ? recorded
                : "{\"QMP\":{\"version\":{\"qemu\":" + versionJson() + ",\"package\":\"fake\"},\"capabilities\":"
                        + capabilities + "}}";
    }

    /** Counts down a number of times that something is to be done. Returns whether it is to be done now. */
    static boolean take(AtomicInteger times) {
        return times.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private String versionJson() {
        String[] numbers = version.split("[.]");
        return "{\"major\":" + numbers[0] + ",\"minor\":" + numbers[1] + ",\"micro\":" + numbers[2] + "}";
    }
}
