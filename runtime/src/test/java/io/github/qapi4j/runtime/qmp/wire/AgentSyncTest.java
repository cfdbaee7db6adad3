package io.github.qapi4j.runtime.qmp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AgentSyncTest {
    /** Feeds what the agent's port holds; returns how many messages came before the one that was waited for, or -1. */
    private static int read(AgentSync sync, String input) {
        int[] count = {0, -1};
        Framer framer = new Framer(
                new FrameSink() {
                    @Override
                    public void message(Frame frame) {
                        if (sync.message(frame)) {
                            count[1] = count[0];
                        }
                        count[0]++;
                    }

                    @Override
                    public void oversized(Frame frame) {}

                    @Override
                    public void stray(int bytes) {}

                    @Override
                    public void mark() {
                        sync.mark();
                    }

                    @Override
                    public void tooDeep() {}
                },
                1_000,
                true);
        byte[] bytes = input.getBytes(StandardCharsets.ISO_8859_1);
        framer.feed(bytes, 0, bytes.length);
        return count[1];
    }

    private static AgentSync asked(long... numbers) {
        AgentSync sync = new AgentSync(1_000);
        sync.begin();
        for (long number : numbers) {
            sync.ask(number);
        }
        return sync;
    }

    @Test
    void asksWithAMarkAndWithoutAnId() {
        assertThat(new String(new AgentSync(1).ask(5), StandardCharsets.ISO_8859_1))
                .isEqualTo("\u00ff{\"execute\":\"guest-sync-delimited\",\"arguments\":{\"id\":5}}\n");
    }

    @Test
    void theAnswerIsTheNewestNumberBehindAMark() {
        assertThat(read(asked(5), "\u00ff{\"return\": 5}")).isZero();
        assertThat(read(asked(5), "{\"return\": {\"old\": 1}}\n{\"error\": {}}\n\u00ff{\"return\": 5}"))
                .isEqualTo(2);
        assertThat(read(asked(5), "{\"return\": \"half\u00ff{\"return\": 5}")).isZero();
        assertThat(read(asked(4, 5), "\u00ff{\"return\": 4}\n\u00ff{\"return\": 5}"))
                .isEqualTo(1);
    }

    @Test
    void nothingElseIs() {
        assertThat(read(asked(5), "{\"return\": 5}")).isEqualTo(-1);
        assertThat(read(asked(5), "\u00ff{\"error\": {}}\n{\"return\": 5}")).isEqualTo(-1);
        assertThat(read(asked(5), "\u00ff{\"return\": 55}")).isEqualTo(-1);
        assertThat(read(asked(5), "\u00ff{\"return\": [5]}")).isEqualTo(-1);
        assertThat(read(asked(4, 5), "\u00ff{\"return\": 4}")).isEqualTo(-1);
    }

    @Test
    void itThrowsAwayNoMoreThanTheLimit() {
        AgentSync sync = asked(5);
        assertThat(sync.received(1_000)).isTrue();
        assertThat(sync.received(1)).isFalse();
    }
}
