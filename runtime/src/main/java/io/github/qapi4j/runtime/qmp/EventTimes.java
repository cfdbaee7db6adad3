package io.github.qapi4j.runtime.qmp;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The peer's time of an event. */
final class EventTimes {
    private static final Pattern SECONDS = Pattern.compile("\"seconds\"\\s*:\\s*(\\d{1,12})");
    private static final Pattern MICROS = Pattern.compile("\"microseconds\"\\s*:\\s*(\\d{1,6})");

    private EventTimes() {}

    /** Returns the time in the JSON text of {@code timestamp}; null if it is unknown, which QEMU writes as -1. */
    static @Nullable Instant read(byte[] json) {
        if (json.length == 0 || json.length > 256) {
            return null;
        }
        String text = new String(json, StandardCharsets.ISO_8859_1);
        Matcher seconds = SECONDS.matcher(text);
        Matcher micros = MICROS.matcher(text);
        if (!seconds.find() || !micros.find()) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds.group(1)), Long.parseLong(micros.group(1)) * 1_000);
        } catch (DateTimeException beyond) {
            return null;
        }
    }
}
