package io.github.qapi4j.runtime.qmp.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The peer's time of an event. */
final class EventTimes {
    private static final byte[] SECONDS = "\"seconds\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MICROSECONDS = "\"microseconds\"".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_DIGITS = 10;

    private EventTimes() {}

    /** Returns the time in the JSON text of {@code timestamp}; null if it is unknown, which QEMU writes as -1. */
    static @Nullable Instant read(byte[] json) {
        long seconds = number(json, SECONDS);
        long micros = number(json, MICROSECONDS);
        return seconds < 0 || micros < 0 || micros > 999_999 ? null : Instant.ofEpochSecond(seconds, micros * 1_000);
    }

    /** Returns the number of a member; -1 if there is none. */
    private static long number(byte[] json, byte[] name) {
        int at = find(json, name);
        while (at < json.length && (json[at] == ':' || json[at] == ' ')) {
            at++;
        }
        long value = 0;
        int digits = 0;
        while (at < json.length && json[at] >= '0' && json[at] <= '9' && digits <= MOST_DIGITS) {
            value = value * 10 + json[at++] - '0';
            digits++;
        }
        return digits == 0 || digits > MOST_DIGITS ? -1 : value;
    }

    private static int find(byte[] json, byte[] name) {
        for (int from = 0; from + name.length <= json.length; from++) {
            int same = 0;
            while (same < name.length && json[from + same] == name[same]) {
                same++;
            }
            if (same == name.length) {
                return from + same;
            }
        }
        return json.length;
    }
}
