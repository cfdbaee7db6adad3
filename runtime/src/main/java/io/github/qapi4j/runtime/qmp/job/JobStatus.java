package io.github.qapi4j.runtime.qmp.job;

import java.util.Locale;

/** How far a job has come, in QEMU's words. */
public enum JobStatus {
    /** It is being made. */
    UNDEFINED,
    /** It was made, and has not begun. */
    CREATED,
    /** It works. */
    RUNNING,
    /** It was told to pause. */
    PAUSED,
    /** It has nothing more to do, and waits to be completed; a mirror goes on copying meanwhile. */
    READY,
    /** It was told to pause when it was ready. */
    STANDBY,
    /** It waits for other jobs of its transaction. */
    WAITING,
    /** It waits to be finalised. */
    PENDING,
    /** It undoes what it has done. */
    ABORTING,
    /** It has ended, with an error or without, and waits to be dismissed. */
    CONCLUDED,
    /** It is gone. */
    NULL,
    /** A status that this library does not know; it never ends a job. */
    UNRECOGNIZED;

    static JobStatus fromWire(String text) {
        for (JobStatus status : values()) {
            if (status.wireName().equals(text)) {
                return status;
            }
        }
        return UNRECOGNIZED;
    }

    /** Returns the text on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
