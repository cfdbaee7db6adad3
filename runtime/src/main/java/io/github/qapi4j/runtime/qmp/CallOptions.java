package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.waiting.Durations;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one call is to be made. Immutable. */
public final class CallOptions {
    private static final CallOptions STANDARD = new CallOptions(null, false, null);

    private final @Nullable Duration timeout;
    private final boolean outOfBand;
    private final @Nullable CommandCheck check;

    private CallOptions(@Nullable Duration timeout, boolean outOfBand, @Nullable CommandCheck check) {
        this.timeout = timeout;
        this.outOfBand = outOfBand;
        this.check = check;
    }

    /** Returns the options of a call that says nothing. */
    public static CallOptions standard() {
        return STANDARD;
    }

    /**
     * Returns the options of a call that may take some time, and no longer. The time in the queue counts.
     *
     * @param timeout more than nothing
     * @throws IllegalArgumentException if it is not
     */
    public static CallOptions timeout(Duration timeout) {
        return new CallOptions(Durations.positive(timeout, "timeout"), false, null);
    }

    /**
     * Returns the options of a call that passes all others, also those that QEMU works on. Only some commands allow it
     * ({@code allow-oob} in the schema); others are not sent.
     */
    public CallOptions outOfBand() {
        return new CallOptions(timeout, true, check);
    }

    /**
     * Returns the options of a call that is sent only if a check has no objection. A {@code QemuSchema} is a check: it objects to
     * what its QEMU does not know. The call then fails with a {@code NotSentException}, whose message says what that is.
     */
    public CallOptions check(CommandCheck commandCheck) {
        return new CallOptions(timeout, outOfBand, Objects.requireNonNull(commandCheck, "commandCheck"));
    }

    CallOptions withTimeout(Duration time) {
        return new CallOptions(time, outOfBand, check);
    }

    @Nullable
    Duration timeout() {
        return timeout;
    }

    boolean isOutOfBand() {
        return outOfBand;
    }

    @Nullable
    CommandCheck check() {
        return check;
    }
}
