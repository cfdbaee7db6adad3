package io.github.qapi4j.runtime.qmp.error;

/** A stream's reader was too slow, and events between the last one and the next were dropped. Told once for each gap. */
public final class EventsLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long count;

    /**
     * Makes the exception; callers do so in tests of how they handle it.
     *
     * @param count how many events are missing
     */
    public EventsLostException(long count) {
        super(count + (count == 1 ? " event was" : " events were")
                + " lost, since nobody has read the stream for too long; reading goes on after them");
        this.count = count;
    }

    /** Returns how many events are missing here. */
    public long count() {
        return count;
    }
}
