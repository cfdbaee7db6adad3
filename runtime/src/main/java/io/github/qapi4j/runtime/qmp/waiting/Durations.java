package io.github.qapi4j.runtime.qmp.waiting;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/** Durations that users give, and their texts. */
public final class Durations {
    private Durations() {}

    /**
     * Returns a duration that a user gives, once it is known to be one.
     *
     * @param name what the message calls it
     * @throws IllegalArgumentException if it is not more than nothing
     */
    public static Duration positive(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be more than nothing, and is " + duration);
        }
        return duration;
    }

    /** Returns the nanoseconds; the largest number of them if there are more. */
    public static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException centuries) {
            return Long.MAX_VALUE;
        }
    }

    /** Returns a text such as {@code 1.5 s} or {@code 20 ms}. */
    public static String text(Duration duration) {
        long millis = nanos(duration) / 1_000_000;
        return millis < 1_000
                ? millis + " ms"
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }
}
